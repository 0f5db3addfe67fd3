import { z } from 'zod';
import { timeZoneName } from '~/i18n/days';
import { optionalMailKinds } from './mail-kinds';

/** How often a digest comes. `never` refuses the letter. */
export const digestChoices = ['daily', 'weekly', 'never'] as const;
export type DigestChoice = (typeof digestChoices)[number];

/** The optional kinds of letters that somebody wants, how often a digest comes, and the zone of their nights. */
export const mailChoicesSchema = z.object({
  // Without a ticked box, the form sends this field only.
  do: z.literal('choose'),
  kind: z.array(z.enum(optionalMailKinds)).default([]),
  digest: z.enum(digestChoices).default('daily'),
  /** an IANA name; empty for the network's */
  timeZone: z
    .string()
    .max(60)
    .refine((zone) => timeZoneName(zone) !== undefined)
    .optional(),
});

export type MailChoicesInput = z.output<typeof mailChoicesSchema>;
