import { z } from 'zod';
import { line } from '~/platform/text.schema';

/** What the form to withdraw an organization sends: its slug, typed by hand. */
export const withdrawalSchema = z.object({
  typed: line(100).refine((text) => text !== '', 'required'),
});
