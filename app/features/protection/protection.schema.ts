import { z } from 'zod';
import { prose } from '~/platform/text.schema';

/** The most that a reason for hiding an organization holds; the same figure stands in its form. */
export const longestReason = 500;

/** The most that all reasons for it hold together, where several people give one. */
export const longestReasons = 2_000;

/** What the page of an organization's safety sends. */
export const safetySchema = z.discriminatedUnion('do', [
  // Whatever else is sent along: nothing may stand between the press and the hiding.
  z.object({ do: z.literal('shelter') }),
  z.object({
    do: z.literal('give-reason'),
    reason: prose(longestReason).refine((text) => text !== '', 'required'),
  }),
  z.object({ do: z.literal('ask-release') }),
  z.object({ do: z.literal('release') }),
  z.object({ do: z.literal('keep-shelter') }),
  z.object({ do: z.literal('raise-risk') }),
  z.object({ do: z.literal('end-risk') }),
]);
export type SafetyInput = z.output<typeof safetySchema>;

/** What shows more to more people again: it waits for a fresh proof. */
export const needsProof: ReadonlySet<SafetyInput['do']> = new Set([
  'ask-release',
  'release',
  'end-risk',
]);

/** What the page of risk in countries sends. */
export const countryRiskSchema = z.object({
  do: z.enum(['raise-risk', 'end-risk']),
  country: z.string().regex(/^[A-Z]{2}$/),
});
