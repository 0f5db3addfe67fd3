import { z } from 'zod';
import { prose } from '~/platform/text.schema';

/** The greatest length of one reason for hiding an organization, in characters. */
export const longestReason = 500;

/** The greatest length of all reasons for hiding an organization together. */
export const longestReasons = 2_000;

/** Stands in a text in the place of what is hidden at raised risk. */
export const hiddenGap = '[…]';

/** The forms of an organization's safety page. */
export const safetySchema = z.discriminatedUnion('do', [
  // All other fields are ignored, so that one press always hides the organization.
  // A page that was opened before an upgrade still sends the former word, `shelter`.
  z.object({ do: z.literal(['hide', 'shelter']).transform(() => 'hide' as const) }),
  z.object({
    do: z.literal('give-reason'),
    reason: prose(longestReason).refine((text) => text !== '', 'required'),
  }),
  z.object({ do: z.literal('ask-release') }),
  z.object({ do: z.literal('release') }),
  z.object({ do: z.literal('keep-hidden') }),
  z.object({ do: z.literal('raise-risk') }),
  z.object({ do: z.literal('end-risk') }),
  z.object({ do: z.literal('show-texts') }),
  z.object({ do: z.literal('withhold-texts') }),
]);
export type SafetyInput = z.output<typeof safetySchema>;

/** The forms that reduce protection. They require a recent proof of who the person is. */
export const needsProof: ReadonlySet<SafetyInput['do']> = new Set([
  'ask-release',
  'release',
  'end-risk',
  'show-texts',
]);

/** The form of the page about risk in countries. */
export const countryRiskSchema = z.object({
  do: z.enum(['raise-risk', 'end-risk']),
  country: z.string().regex(/^[A-Z]{2}$/),
});
