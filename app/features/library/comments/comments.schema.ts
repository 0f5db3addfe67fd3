import { z } from 'zod';
import { slugParam } from '~/platform/slug.schema';
import { line, prose } from '~/platform/text.schema';

/** The most that a comment and the reason of a report hold; the same figures stand in their forms. */
export const limits = { text: 2_000, reason: 300 } as const;

/** What the page of a resource's comments can be asked to do, by the names of its buttons. */
export const commentSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('write'),
    text: prose(limits.text).pipe(z.string().min(1, 'required')),
    /** Needed by those who belong to several. */
    organization: slugParam.optional(),
  }),
  z.object({ do: z.literal('report'), id: z.uuid(), reason: line(limits.reason) }),
  z.object({ do: z.literal('remove'), id: z.uuid() }),
]);

export type CommentInput = z.output<typeof commentSchema>;

/** What an administrator decides of a comment. */
export const moderationSchema = z.object({
  do: z.enum(['hide', 'restore', 'keep']),
  id: z.uuid(),
});

export type ModerationInput = z.output<typeof moderationSchema>;
