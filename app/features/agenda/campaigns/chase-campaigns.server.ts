import { recordAudit } from '~/features/audit/audit.server';
import { claimWeek } from '~/features/follow-ups/claim-week.server';
import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { forEach, mostPerRound } from '~/features/follow-ups/rounds.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { system } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { day, minute } from '~/platform/durations';
import type { Job } from '~/platform/jobs/job';
import { nudgeMail } from '~/platform/mail/worker.server';
import { campaignDueLetter } from './campaign-letters.server';
import { aboutCampaign } from './campaign-row.server';
import { mandatedPeople, unsigned } from './tell-people.server';

const open = { status: 'open' as const, organization: listed };

/** Ends the taking of signatures at the deadline, and reminds people before both deadlines. */
export const chasingCampaigns: Job = {
  name: 'chase-campaigns',
  every: 5 * minute,
  async work(_data, signal) {
    const frozen = await forEach(await idsOf({ ...open, dueAt: { lt: now() } }), freeze, signal);
    const { soft, due } = followUpDays.campaign;
    const reminded =
      (await forEach(await idsOf(near('softAt', 'softToldAt', soft)), remindSoft, signal)) +
      (await forEach(await idsOf(near('dueAt', 'dueToldAt', due)), remindDue, signal));
    if (frozen + reminded > 0) nudgeMail();
  },
};

/** Open campaigns one of whose deadlines is so near, and of which nobody was reminded. */
const near = (deadline: 'softAt' | 'dueAt', told: 'softToldAt' | 'dueToldAt', days: number) => ({
  ...open,
  [told]: null,
  [deadline]: { gt: now(), lte: new Date(now().getTime() + days * day) },
});

async function idsOf(where: object): Promise<string[]> {
  const rows = await db().campaign.findMany({
    where,
    orderBy: { dueAt: 'asc' },
    take: mostPerRound,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function freeze(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { id, status: 'open', dueAt: { lt: now() } },
    data: { status: 'frozen', frozenAt: now() },
  });
  if (count === 0) return false;
  const found = await tx.campaign.findUniqueOrThrow({
    where: { id },
    select: { id: true, organizationId: true },
  });
  await recordAudit(tx, { actor: system, action: 'campaign.freeze', ...aboutCampaign(found) });
  return true;
}

/** Before the day until which signatures are asked for: everybody who may sign and did not, at most once a week. */
async function remindSoft(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { id, status: 'open', softToldAt: null },
    data: { softToldAt: now() },
  });
  if (count === 0) return false;
  const { kind } = campaignDueLetter;
  for (const { organizationId, ...person } of await mandatedPeople(
    tx,
    await unsigned(tx, id),
    kind,
  ))
    if (await claimWeek(tx, person.id))
      await queueLetter(tx, campaignDueLetter, person, { campaignId: id, organizationId });
  return true;
}

/** Before signatures end: those whose organization began to sign, or must confirm; they asked for it. */
async function remindDue(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { id, status: 'open', dueToldAt: null },
    data: { dueToldAt: now() },
  });
  if (count === 0) return false;
  const begun = { signatures: { some: { campaignId: id, status: { not: 'withdrawn' as const } } } };
  const organizations = { AND: [begun, await unsigned(tx, id)] };
  const { kind } = campaignDueLetter;
  for (const { organizationId, ...person } of await mandatedPeople(tx, organizations, kind))
    await queueLetter(tx, campaignDueLetter, person, { campaignId: id, organizationId });
  return true;
}
