import { recordAudit } from '~/features/audit/audit.server';
import { claimWeek } from '~/features/follow-ups/claim-week.server';
import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { forEach, mostPerRound, roundsJob, waitingFor } from '~/features/follow-ups/rounds.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { mailTold } from '~/features/notifications/told/mail-told.server';
import { system } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import type { Job } from '~/platform/jobs/job';
import { nudgeMail } from '~/platform/mail/worker.server';
import { requestDueLetter } from './due-letter.server';

const open = { kind: 'request' as const, status: 'open' as const };

/** Reminds askers whose request is due, and closes requests that nobody closed or renewed two weeks later. */
export const chasingRequests: Job = roundsJob(
  'chase-requests',
  'looked after requests',
  async (signal) => {
    const { request } = followUpDays;
    const due = { ...open, remindedAt: null, dueAt: { lt: now() }, organization: listed };
    const reminded = await forEach(await idsOf(due), remind, signal);
    const lapsing = { ...open, dueAt: waitingFor(request.lapsed) };
    const lapsed = await forEach(await idsOf(lapsing), lapse, signal);
    return { reminded, lapsed };
  },
);

async function idsOf(where: object): Promise<string[]> {
  const rows = await db().thread.findMany({
    where,
    orderBy: { dueAt: 'asc' },
    take: mostPerRound,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function remind(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.thread.updateMany({
    where: { id, ...open, remindedAt: null, dueAt: { lt: now() } },
    data: { remindedAt: now() },
  });
  if (count === 0) return false;
  const { organizationId } = await tx.thread.findUniqueOrThrow({
    where: { id },
    select: { organizationId: true },
  });
  const people = await tx.person.findMany({
    where: {
      ...{ disabledAt: null, mailRefusals: { none: { kind: requestDueLetter.kind } } },
      memberships: { some: { organizationId } },
    },
    select: { id: true, email: true, locale: true },
  });
  for (const person of people)
    if (await claimWeek(tx, person.id))
      await queueLetter(tx, requestDueLetter, person, { threadId: id });
  return true;
}

async function lapse(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.thread.updateMany({
    where: { id, ...open, dueAt: waitingFor(followUpDays.request.lapsed) },
    data: { status: 'lapsed', closedAt: now() },
  });
  if (count === 0) return false;
  const { organizationId } = await tx.thread.findUniqueOrThrow({
    where: { id },
    select: { organizationId: true },
  });
  await recordAudit(tx, {
    ...{
      actor: system,
      action: 'request.lapse',
      objectType: 'request',
      objectId: id,
      organizationId,
    },
  });
  return true;
}

/** Queues the letters about posts that are due. */
export const mailingPosts: Job = {
  name: 'mail-posts',
  every: minute,
  async work(_data, signal) {
    if ((await mailTold(signal)) > 0) nudgeMail();
  },
};
