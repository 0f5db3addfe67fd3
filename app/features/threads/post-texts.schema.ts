import { z } from 'zod';
import { slugParam } from '~/platform/slug.schema';
import { line, prose } from '~/platform/text.schema';
import { limits } from './threads.schema';

const revision = z.coerce.number().int().min(0).max(1_000_000);

/** One text of a post, with the revisions that its writer saw. */
export const postTextSchema = z.object({
  locale: z.string().regex(/^[a-z]{2,3}$/),
  subject: line(limits.subject),
  body: prose(limits.body).refine((text) => text !== '', 'required'),
  sourceRevision: revision,
  revision,
  organization: slugParam.optional(),
});
