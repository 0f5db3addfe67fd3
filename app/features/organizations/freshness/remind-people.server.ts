import { claimWeek } from '~/features/follow-ups/claim-week.server';
import { queueLetter, type Account } from '~/features/notifications/queue-letter.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { now } from '~/platform/clock.server';
import { newToken } from '~/platform/crypto/tokens.server';
import type { Need } from './freshness';
import { addresseeOf, nextStep } from './chase';
import { profileReminderLetter } from './letters.server';
import { chaseOf, findChasedLocked, findPeople } from './reminders.queries.server';

/** Concurrent transactions may have to wait for one another. */
const patience = { timeout: 20_000 };

/**
 * Writes the letter that is due in an organization's chase, if it goes to a person. The reminder row and the
 * letter are written in one transaction, so that each is written once, however many processes run this.
 *
 * @returns whether a letter was written
 */
export function remindPeople(organizationId: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const row = await findChasedLocked(tx, organizationId);
    const chase = row && chaseOf(row);
    if (!chase) return false;
    const step = nextStep(chase.sent, now());
    if (step === null) return false;
    const people = await findPeople(tx, organizationId);
    const addressee = addresseeOf(step);
    const [first, second = first] = people;
    const person = { first, second, secretariat: undefined }[addressee];
    if (!person || !(await claimWeek(tx, person.id))) return false;
    await writeReminder(tx, row, chase.need, step, person);
    return true;
  }, patience);
}

/** Records a reminder and puts its letter into the outbox. */
export async function writeReminder(
  tx: Transaction,
  { id: organizationId }: { id: string },
  { dueAt, groups }: Need,
  step: number,
  person: Account,
): Promise<void> {
  const { token, hash } = newToken();
  await tx.reminder.create({
    data: {
      organizationId,
      personId: person.id,
      dueAt,
      step,
      groups,
      tokenHash: hash,
      createdAt: now(),
    },
    select: { id: true },
  });
  await queueLetter(tx, profileReminderLetter, person, { token });
}
