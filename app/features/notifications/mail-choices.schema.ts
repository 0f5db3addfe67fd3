import { z } from 'zod';
import { optionalMailKinds } from './mail-kinds';

/** The kinds of letters that somebody wants, of those one may do without. */
export const mailChoicesSchema = z.object({
  // A form without a tick sends nothing else.
  do: z.literal('choose'),
  kind: z.array(z.enum(optionalMailKinds)).default([]),
});
