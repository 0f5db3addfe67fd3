import { z } from 'zod';
import { isLocale } from '~/i18n/locale';
import { profileFields } from '../../profile/profile-fields.schema';
import { humanFields } from '~/platform/http/human-form.schema';
import { mailAddress, prose, requiredLine } from '~/platform/text.schema';

export const longestAbout = 1_500;
export const longestDecision = 1_000;

const locale = z.string('choose').refine(isLocale, 'choose');

/** What the form for joining sends. */
export const joinSchema = z.object({
  ownName: profileFields.ownName,
  nameLocale: locale,
  acronym: profileFields.acronym,
  website: profileFields.website,
  country: z.string('choose').regex(/^[A-Z]{2}$/, 'choose'),
  about: prose(longestAbout).refine((text) => text !== '', 'required'),
  contactName: requiredLine(120),
  email: mailAddress().refine((address) => address !== '', 'required'),
  ...humanFields,
});
export type JoinInput = z.output<typeof joinSchema>;

/** A network administrator's decision. */
export const decisionSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('accept'),
    id: z.uuid(),
    /** Confirms that this is another organization although its name resembles a known one. */
    another: z.literal('1').optional().catch(undefined),
  }),
  z.object({
    do: z.literal('decline'),
    id: z.uuid(),
    reason: prose(longestDecision).refine((text) => text !== '', 'required'),
  }),
]);
export type DecisionInput = z.output<typeof decisionSchema>;
