import { recordAudit } from '~/features/audit/audit.server';
import { waitingDays, waitingSince } from '../../corrections/waiting';
import { visitor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import type { Job } from '~/platform/jobs/job';
import { log } from '~/platform/log.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { mailStillAsked, mailUnanswered } from './letters.server';

const lockNumber = 20_261_126_17; // arbitrary, but unique in the code
/** The most requests that one run closes; the next run takes the rest. */
const most = 200;

/**
 * Follows up on requests to join that nobody decides: reminds the network administrators once of each, and
 * finally closes it, so that nobody's name and e-mail address are stored forever.
 *
 * @returns the number of requests that the administrators were reminded of, and of those closed
 */
export async function chaseJoining(signal?: AbortSignal) {
  const counts = { told: 0, closed: 0 };
  for (const id of await findOld()) {
    if (signal?.aborted) return counts;
    if (await db().$transaction((tx) => close(tx, id))) counts.closed += 1;
  }
  counts.told = await db().$transaction(tellAgain);
  if (counts.told + counts.closed > 0) nudgeMail();
  return counts;
}

/** Runs four times a day. */
export const chasingJoining: Job = {
  name: 'chase-joining',
  every: 6 * hour,
  async work(_data, signal) {
    const counts = await chaseJoining(signal);
    if (counts.told + counts.closed > 0)
      log().info(counts, 'requests to join that wait were looked after');
  },
};

async function findOld(): Promise<string[]> {
  const rows = await db().joinRequest.findMany({
    where: { decidedAt: null, createdAt: { lte: waitingSince(waitingDays.closed, now()) } },
    orderBy: { createdAt: 'asc' },
    take: most,
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

/** Sends each administrator one letter about all overdue requests, however many processes run this. */
async function tellAgain(tx: Transaction): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber}::bigint)`;
  const people = await tx.person.findMany({
    where: { isNetworkAdmin: true, disabledAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, email: true, locale: true },
  });
  // Without administrators, the requests wait until there is one.
  if (people.length === 0) return 0;
  const { count } = await tx.joinRequest.updateMany({
    where: {
      ...{ decidedAt: null, remindedAt: null },
      createdAt: { lte: waitingSince(waitingDays.reminded, now()) },
    },
    data: { remindedAt: now() },
  });
  if (count === 0) return 0;
  for (const person of people) await mailStillAsked(tx, person);
  return count;
}
