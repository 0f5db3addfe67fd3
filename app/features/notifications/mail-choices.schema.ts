import { z } from 'zod';
import { optionalMailKinds } from './mail-kinds';

/** The optional kinds of letters that somebody wants. */
export const mailChoicesSchema = z.object({
  // Without a ticked box, the form sends this field only.
  do: z.literal('choose'),
  kind: z.array(z.enum(optionalMailKinds)).default([]),
});
