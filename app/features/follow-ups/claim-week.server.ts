import { findAdministrators } from '~/features/notifications/administrators.server';
import type { LetterKind } from '~/features/notifications/letter-kind.server';
import type { MailKind } from '~/features/notifications/mail-kinds';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { day } from '~/platform/durations';

/**
 * Claims a person's one reminder per week, in the transaction that writes the letter. Of several concurrent
 * claims, one succeeds. Every letter that asks again or escalates must call this first; letters about something new
 * (a request, an answer, a review date) need not.
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

/**
 * Queues a letter to each network administrator who gets letters of its kind and had no reminder this week.
 *
 * @returns false when there is nobody to tell now: leave it to a later round
 */
export async function remindAdministrators<About extends object, Facts>(
  tx: Transaction,
  letter: LetterKind<MailKind, About, Facts>,
  about: About,
): Promise<boolean> {
  let isTold = false;
  for (const person of await findAdministrators(tx, letter.kind)) {
    if (!(await claimWeek(tx, person.id))) continue;
    await queueLetter(tx, letter, person, about);
    isTold = true;
  }
  return isTold;
}
