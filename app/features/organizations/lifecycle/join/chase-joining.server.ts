import { recordAudit } from '~/features/audit/audit.server';
import { remindAdministrators } from '~/features/follow-ups/claim-week.server';
import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { forEach, mostPerRound, roundsJob, waitingFor } from '~/features/follow-ups/rounds.server';
import { visitor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { takeLock } from '~/platform/db/locks.server';
import { joiningReminderLetter, mailUnanswered } from './letters.server';

const days = followUpDays.joining;

/**
 * Follows up on requests to join that nobody decides: reminds the network administrators once of each, and
 * finally closes it, so that nobody's name and e-mail address are stored forever.
 *
 * @returns the number of requests that the administrators were reminded of (`told`), and of those closed
 */
export async function chaseJoining(signal?: AbortSignal) {
  const closed = await forEach(await findOld(), close, signal);
  const told = signal?.aborted ? 0 : await db().$transaction(tellAgain);
  return { told, closed };
}

export const chasingJoining = roundsJob(
  'chase-joining',
  'requests to join that wait were looked after',
  chaseJoining,
);

async function findOld(): Promise<string[]> {
  const rows = await db().joinRequest.findMany({
    where: { decidedAt: null, createdAt: waitingFor(days.closed) },
    orderBy: { createdAt: 'asc' },
    take: mostPerRound,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Closes a request as unanswered, and tells the organization. */
async function close(tx: Transaction, id: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 AS held FROM join_request WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.joinRequest.findFirst({
    where: { id, decidedAt: null },
    select: { id: true, email: true, locale: true },
  });
  if (!found) return false;
  await tx.joinRequest.update({
    where: { id },
    data: { outcome: 'unanswered', decidedAt: now(), contactName: '', email: '' },
    select: { id: true },
  });
  const entry = { actor: visitor, action: 'joining.close', objectType: 'joinRequest' } as const;
  await recordAudit(tx, { ...entry, objectId: id, organizationId: null });
  await mailUnanswered(tx, found);
  return true;
}

/**
 * Sends each administrator one letter about all overdue requests, however many processes run this. Those who had
 * a reminder this week get none; if that is everybody, the requests wait for a later round.
 */
async function tellAgain(tx: Transaction): Promise<number> {
  await takeLock(tx, 'joiningReminder');
  const where = { decidedAt: null, remindedAt: null, createdAt: waitingFor(days.reminded) };
  if ((await tx.joinRequest.count({ where })) === 0) return 0;
  if (!(await remindAdministrators(tx, joiningReminderLetter, {}))) return 0;
  const { count } = await tx.joinRequest.updateMany({ where, data: { remindedAt: now() } });
  return count;
}
