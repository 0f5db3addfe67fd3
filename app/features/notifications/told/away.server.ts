import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { day } from '~/platform/durations';

/** After how many days in which nobody saw them people get one weekly digest instead of other letters about posts. */
export const awayAfterDays = 60;

/**
 * Whether somebody has not been seen for that long: they did not sign in, opened no notice and answered by no link.
 * It is read from what is kept anyway; no presence is recorded.
 */
export async function isAway(tx: Transaction, personId: string): Promise<boolean> {
  const since = new Date(now().getTime() - awayAfterDays * day);
  const [row] = await tx.$queryRaw<{ seen: boolean }[]>`
    SELECT EXISTS (SELECT FROM person WHERE id = ${personId}::uuid AND created_at > ${since})
      OR EXISTS (SELECT FROM session WHERE person_id = ${personId}::uuid AND last_seen_at > ${since})
      OR EXISTS (SELECT FROM device WHERE person_id = ${personId}::uuid AND last_seen_at > ${since})
      OR EXISTS (SELECT FROM notification WHERE person_id = ${personId}::uuid
        AND (shown_at > ${since} OR answered_at > ${since})) AS seen`;
  return row?.seen === false;
}
