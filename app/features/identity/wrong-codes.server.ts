import { type Account, queueLetter } from '~/features/notifications/queue-letter.server';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { wrongCodesLetter } from './notices.server';

/** Fewer wrong codes than this are assumed to be the owner's own mistakes. */
const toldFrom = 3;
/** Period in which wrong codes are counted and at most one letter is sent, in milliseconds. */
const period = day;

/**
 * Tells somebody by mail that wrong codes were entered after their right password: once there were three
 * within a day, and at most once a day. Codes of sign-ins that succeeded in the end do not count.
 */
export async function tellOfWrongCodes(personId: string): Promise<void> {
  const time = now();
  const since = new Date(time.getTime() - period);
  // A single statement: of concurrent calls, only one finds that a letter is due.
  const [person] = await db().$queryRaw<Account[]>`
    UPDATE person SET wrong_codes_told_at = ${time}
    WHERE id = ${personId}::uuid
      AND (wrong_codes_told_at IS NULL OR wrong_codes_told_at <= ${since})
      AND ${toldFrom} <= (
        SELECT sum(attempts) FROM token
        WHERE person_id = ${personId}::uuid AND purpose = 'second_factor'
          AND used_at IS NULL AND created_at > ${since}
      )
    RETURNING id, email, locale`;
  if (person) await queueLetter(db(), wrongCodesLetter, person, { at: time.toISOString() });
}
