import { z } from 'zod';

const few = (form: RegExp) => z.array(z.string().regex(form)).max(40).default([]);

/** The alerts that somebody wants to hear of, and those they no longer do. */
export const followingSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('add'),
    country: few(/^[A-Z]{2}$/),
    border: few(/^[a-z0-9-]{1,40}$/),
    stage: few(/^[a-z0-9-]{1,80}$/),
    area: few(/^[a-z0-9-]{1,80}$/),
    level: z.enum(['all', 'digest'], 'choose'),
  }),
  z.object({ do: z.literal('remove'), id: z.uuid() }),
]);
export type FollowingInput = z.output<typeof followingSchema>;
