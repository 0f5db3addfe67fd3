import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { day } from '~/platform/durations';

/**
 * Claims a person's one reminder per week, in the transaction that writes the letter. Of several concurrent
 * claims, one succeeds. Every kind of reminder must call this first.
 *
 * @returns false when the person had a reminder within the last seven days or is disabled: do not write
 */
export async function claimWeek(tx: Transaction, personId: string): Promise<boolean> {
  const time = now();
  const before = new Date(time.getTime() - 7 * day);
  const { count } = await tx.person.updateMany({
    where: {
      id: personId,
      disabledAt: null,
      OR: [{ remindedAt: null }, { remindedAt: { lte: before } }],
    },
    data: { remindedAt: time },
  });
  return count === 1;
}
