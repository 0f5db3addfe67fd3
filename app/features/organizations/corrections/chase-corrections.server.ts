import { recordAudit } from '~/features/audit/audit.server';
import { claimWeek } from '../freshness/weekly.server';
import { visitor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import type { Job } from '~/platform/jobs/job';
import { log } from '~/platform/log.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { findAnswerers } from './answerers.queries.server';
import { mailAnswer, mailStillWaiting } from './letters.server';
import { tellSecretariat } from './tell-secretariat.server';
import { waitingDays, waitingSince } from './waiting';

/** The most corrections that one run closes (the next run takes the rest), and the most organizations per query. */
const most = 200;

/**
 * Follows up on unanswered corrections: reminds the organization's people, then tells the network
 * administrators, and finally closes the corrections, so that no e-mail address is stored forever.
 *
 * @returns the number of organizations reminded (`told`), of organizations that the secretariat was told
 *   about (`escalated`), and of corrections closed
 */
export async function chaseCorrections(signal?: AbortSignal) {
  const counts = { told: 0, escalated: 0, closed: 0 };
  for (const id of await findOld()) {
    if (signal?.aborted) return counts;
    if (await db().$transaction((tx) => close(tx, id))) counts.closed += 1;
  }
  for await (const id of forgetful()) {
    if (signal?.aborted) return counts;
    if (await db().$transaction((tx) => tellAgain(tx, id))) counts.told += 1;
  }
  counts.escalated = await tellSecretariat();
  if (Object.values(counts).some((count) => count > 0)) nudgeMail();
  return counts;
}

/** Runs four times a day. */
export const chasingCorrections: Job = {
  name: 'chase-corrections',
  every: 6 * hour,
  async work(_data, signal) {
    const counts = await chaseCorrections(signal);
    if (Object.values(counts).some((count) => count > 0))
      log().info(counts, 'corrections that wait were looked after');
  },
};

async function findOld(): Promise<string[]> {
  const rows = await db().correction.findMany({
    where: { answeredAt: null, createdAt: { lte: waitingSince(waitingDays.closed, now()) } },
    orderBy: { createdAt: 'asc' },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Closes a correction as unanswered, and tells the proposer if they can be reached. */
async function close(tx: Transaction, id: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 AS held FROM correction WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.correction.findFirst({
    where: { id, answeredAt: null },
    select: {
      ...{ id: true, organizationId: true, email: true, locale: true },
      proposer: { select: { id: true, email: true, locale: true } },
    },
  });
  if (!found) return false;
  await tx.correction.update({
    where: { id },
    data: { outcome: 'unanswered', answeredAt: now(), email: null },
    select: { id: true },
  });
  const entry = { actor: visitor, action: 'correction.close', objectType: 'correction' } as const;
  await recordAudit(tx, { ...entry, objectId: id, organizationId: found.organizationId });
  await mailAnswer(tx, found);
  return true;
}

const forgotten = () => ({
  answeredAt: null,
  remindedAt: null,
  createdAt: { lte: waitingSince(waitingDays.reminded, now()) },
});

/**
 * Every run visits all of these organizations: those whose people already had a reminder this week must not
 * hold up the rest.
 */
async function* forgetful(): AsyncGenerator<string> {
  let rows: { id: string }[];
  let last = '00000000-0000-0000-0000-000000000000';
  do {
    rows = await db().organization.findMany({
      where: { ...listed, id: { gt: last }, corrections: { some: forgotten() } },
      orderBy: { id: 'asc' },
      take: most,
      select: { id: true },
    });
    for (const { id } of rows) yield id;
    last = rows.at(-1)?.id ?? last;
  } while (rows.length === most);
}

/** Reminds those of an organization's people who had no reminder this week, once for each correction. */
async function tellAgain(tx: Transaction, organizationId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 AS held FROM organization WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
  const organization = await tx.organization.findFirst({
    where: { id: organizationId, ...listed, corrections: { some: forgotten() } },
    select: { id: true },
  });
  if (!organization) return false;
  let isTold = false;
  for (const person of await findAnswerers(tx, organizationId)) {
    if (person.refuses.includes('correction-reminder')) continue;
    if (!(await claimWeek(tx, person.id))) continue;
    await mailStillWaiting(tx, person, organizationId);
    isTold = true;
  }
  if (!isTold) return false;
  await tx.correction.updateMany({
    where: { organizationId, ...forgotten() },
    data: { remindedAt: now() },
  });
  return true;
}
