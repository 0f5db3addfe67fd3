import { z } from 'zod';
import { prose } from '~/platform/text.schema';

export const longestNameReason = 1_000;

/** The secretariat's decision on a name that waits. */
export const nameDecisionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('approve-name'), id: z.uuid() }),
  z.object({
    do: z.literal('decline-name'),
    id: z.uuid(),
    reason: prose(longestNameReason).refine((text) => text !== '', 'required'),
  }),
]);
export type NameDecision = z.output<typeof nameDecisionSchema>;

/** Whether an action of the page is a decision on a name. */
export const isNameDecision = (value: unknown): boolean =>
  value === 'approve-name' || value === 'decline-name';
