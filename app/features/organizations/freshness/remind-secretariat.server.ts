import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { addresseeOf, nextStep, secretariatStep } from './chase';
import { mailStaleProfiles } from './letters.server';
import {
  chaseOf,
  findChasable,
  findSecretariat,
  findStewards,
  type Chased,
} from './reminders.queries.server';
import { claimWeek } from './weekly.server';

const lockNumber = 20_261_127; // arbitrary, but unique in the code
const patience = { timeout: 30_000 };

/**
 * Tells network administrators, in one letter to each, which profiles nobody confirmed although their stewards were
 * asked, and which have no people any more. Each is reported once, however many processes run this at the same time.
 *
 * @returns the number of organizations reported
 */
export function remindSecretariat(): Promise<number> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber}::bigint)`;
    const pending = await findPending(tx);
    if (pending.length === 0) return 0;
    const told = [];
    for (const person of await findSecretariat(tx))
      if (await claimWeek(tx, person.id)) told.push(person);
    // Every administrator already had a letter this week: try again next week.
    if (told.length === 0) return 0;
    await tx.reminder.createMany({
      data: pending.map(({ row, dueAt, step }) => ({
        organizationId: row.id,
        dueAt,
        step,
        createdAt: now(),
      })),
    });
    for (const person of told)
      await mailStaleProfiles(
        tx,
        person,
        pending.map(({ row }) => row.id),
      );
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
      addresseeOf(step) === 'secretariat' || (await findStewards(tx, row.id)).length === 0;
    if (isTheirs) pending.push({ row, dueAt: chase.need.dueAt, step: secretariatStep(step) });
  }
  return pending;
}
