import { z } from 'zod';
import { humanFields } from '~/platform/http/human-form.schema';
import { line, mailAddress, prose } from '~/platform/text.schema';

/** Maximum length of a letter; the form's hint names the same figure. */
export const longestLetter = 4_000;

/** What the contact form sends. */
export const letterSchema = z.object({
  /** slug of the recipient's role; empty when there is none to choose from */
  role: z
    .string()
    .regex(/^[a-z0-9-]{0,80}$/, 'choose')
    .default(''),
  name: line(120),
  email: mailAddress().refine((address) => address !== '', 'required'),
  message: prose(longestLetter).refine((text) => text !== '', 'required'),
  ...humanFields,
});
export type LetterInput = z.output<typeof letterSchema>;

/** Who may write by the contact form; the first is the default. */
export const writers = ['public', 'network', 'organization'] as const;
export type Writers = (typeof writers)[number];
