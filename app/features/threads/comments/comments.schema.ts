import { z } from 'zod';
import { slugParam } from '~/platform/slug.schema';
import { line, prose } from '~/platform/text.schema';

/** The maximum lengths of a comment and of the reason of a report, also used by their forms. */
export const limits = { text: 2_000, reason: 300 } as const;

/** The actions of the page of a resource's comments, by the values of its buttons. */
export const commentSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('write'),
    text: prose(limits.text).pipe(z.string().min(1, 'required')),
    /** Required for people who belong to several organizations. */
    organization: slugParam.optional(),
  }),
  z.object({ do: z.literal('report'), id: z.uuid(), reason: line(limits.reason) }),
  z.object({ do: z.literal('remove'), id: z.uuid() }),
]);

export type CommentInput = z.output<typeof commentSchema>;
