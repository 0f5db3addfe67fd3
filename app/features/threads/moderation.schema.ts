import { z } from 'zod';

/** An administrator's decision about a post. */
export const moderationSchema = z.object({
  do: z.enum(['hide', 'restore', 'keep']),
  id: z.uuid(),
});

export type ModerationInput = z.output<typeof moderationSchema>;
