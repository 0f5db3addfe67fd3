import { z } from 'zod';

/** What a page gets when a form exceeds a rate limit: all that is needed to send the same form again later. */
export const tooOften = z.object({
  again: z.object({
    /** how long to wait */
    minutes: z.number(),
    /** names and values as they were typed */
    fields: z.array(z.tuple([z.string(), z.string()])),
  }),
});
export type TooOften = z.infer<typeof tooOften>['again'];
