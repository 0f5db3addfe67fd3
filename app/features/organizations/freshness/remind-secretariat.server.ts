import { remindAdministrators } from '~/features/follow-ups/claim-week.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { takeLock } from '~/platform/db/locks.server';
import { addresseeOf, nextStep, secretariatStep } from './chase';
import { staleProfilesLetter } from './letters.server';
import { chaseOf, findChasable, findPeople, type Chased } from './reminders.queries.server';

const patience = { timeout: 30_000 };

/**
 * Tells network administrators, in one letter to each, which profiles nobody confirmed although their people were
 * asked, and which have no people any more. Each is reported once, however many processes run this at the same time.
 *
 * @returns the number of organizations reported
 */
export function remindSecretariat(): Promise<number> {
  return db().$transaction(async (tx) => {
    await takeLock(tx, 'staleProfiles');
    const pending = await findPending(tx);
    if (pending.length === 0) return 0;
    const organizationIds = pending.map(({ row }) => row.id);
    if (!(await remindAdministrators(tx, staleProfilesLetter, { organizationIds }))) return 0;
    await tx.reminder.createMany({
      data: pending.map(({ row, dueAt, step }) => ({
        organizationId: row.id,
        dueAt,
        step,
        createdAt: now(),
      })),
    });
    return pending.length;
  }, patience);
}

interface Pending {
  row: Chased;
  dueAt: Date;
  step: number;
}

/** Organizations whose next letter goes to the secretariat. */
async function findPending(tx: Transaction): Promise<Pending[]> {
  const pending: Pending[] = [];
  for (const row of await findChasable(tx)) {
    const chase = chaseOf(row);
    const step = chase && nextStep(chase.sent, now());
    if (!chase || step === null) continue;
    const isTheirs =
      addresseeOf(step) === 'secretariat' || (await findPeople(tx, row.id)).length === 0;
    if (isTheirs) pending.push({ row, dueAt: chase.need.dueAt, step: secretariatStep(step) });
  }
  return pending;
}
