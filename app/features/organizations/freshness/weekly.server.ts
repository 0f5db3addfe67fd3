import { day } from './freshness';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';

/**
 * Takes somebody's one reminder of the week, in the transaction that writes the letter. Of several processes
 * that ask at once one gets it. Every kind of reminder asks here first.
 *
 * @returns false when they had one within seven days, or are disabled: do not write
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
