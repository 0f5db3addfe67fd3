import { recordAudit } from '~/features/audit/audit.server';
import { claimWeek } from '~/features/follow-ups/claim-week.server';
import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { forEach, mostPerRound, roundsJob, waitingFor } from '~/features/follow-ups/rounds.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { visitor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { findAnswerers } from './answerers.queries.server';
import { correctionReminderLetter, mailAnswer } from './letters.server';
import { tellSecretariat } from './tell-secretariat.server';

const days = followUpDays.correction;

/**
 * Follows up on unanswered corrections: reminds the organization's people, then tells the network
 * administrators, and finally closes the corrections, so that no e-mail address is stored forever.
 *
 * @returns the number of organizations reminded (`told`), of organizations that the secretariat was told
 *   about (`escalated`), and of corrections closed
 */
export async function chaseCorrections(signal?: AbortSignal) {
  const closed = await forEach(await findOld(), close, signal);
  const told = await forEach(forgetful(), tellAgain, signal);
  const escalated = signal?.aborted ? 0 : await tellSecretariat();
  return { told, escalated, closed };
}

export const chasingCorrections = roundsJob(
  'chase-corrections',
  'corrections that wait were looked after',
  chaseCorrections,
);

async function findOld(): Promise<string[]> {
  const rows = await db().correction.findMany({
    where: { answeredAt: null, createdAt: waitingFor(days.closed) },
    orderBy: { createdAt: 'asc' },
    take: mostPerRound,
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
  createdAt: waitingFor(days.reminded),
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
      take: mostPerRound,
      select: { id: true },
    });
    for (const { id } of rows) yield id;
    last = rows.at(-1)?.id ?? last;
  } while (rows.length === mostPerRound);
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
    await queueLetter(tx, correctionReminderLetter, person, { organizationId });
    isTold = true;
  }
  if (!isTold) return false;
  await tx.correction.updateMany({
    where: { organizationId, ...forgotten() },
    data: { remindedAt: now() },
  });
  return true;
}
