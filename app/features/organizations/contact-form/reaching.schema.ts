import { z } from 'zod';
import { humanFields } from '~/platform/http/human-form.schema';
import { line, mailAddress, prose } from '~/platform/text.schema';

/** The most that a letter by the form holds; the same figure stands in its hint. */
export const longestLetter = 4_000;

/** What the form on an organization's page of contact sends. */
export const letterSchema = z.object({
  /** slug of the role that it is for; empty where there is nothing to choose */
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

/** Who may write to an organization by the form, as its people choose: nothing chosen is the first. */
export const writers = ['public', 'network', 'organization'] as const;
export type Writers = (typeof writers)[number];
