import { recordAudit } from '~/features/audit/audit.server';
import { locales } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { aboutCampaign, lockLed } from './campaign-row.server';
import type { CampaignStatus, LeadAction } from './campaigns.schema';
import { instantsOf } from './create-campaign.server';
import { keepSignatories } from './counted.queries.server';
import { tellNews, tellOpened } from './tell-people.server';

/** From which states each step leads on. */
const from: Record<LeadAction['do'], readonly CampaignStatus[]> = {
  consult: ['draft'],
  open: ['draft', 'consultation'],
  deadlines: ['draft', 'consultation', 'open'],
  freeze: ['open'],
  deliver: ['frozen', 'delivered', 'answered'],
  outcome: ['delivered', 'answered'],
  close: ['frozen', 'delivered', 'answered'],
};

/** Whether a campaign in this state can take a step. */
export const canStep = (step: LeadAction['do'], status: CampaignStatus) =>
  from[step].includes(status);

/** `done`, `not-found`, or the form's errors by field; `''` is the form itself. */
export type LeadResult = 'done' | 'not-found' | Record<string, string[]>;

type Led = NonNullable<Awaited<ReturnType<typeof lockLed>>>;

/** Takes a campaign a step on: consultation, signatures, delivery, outcome. */
export async function leadCampaign(
  actor: Person,
  slug: string,
  input: LeadAction,
): Promise<LeadResult> {
  const result = await db().$transaction(async (tx): Promise<LeadResult> => {
    const campaign = await lockLed(tx, actor, slug);
    if (!campaign) return 'not-found';
    if (!canStep(input.do, campaign.status)) return { '': ['notNow'] };
    const outcome = await step(tx, actor, campaign, input);
    if (outcome !== 'done') return outcome;
    await recordAudit(tx, {
      ...{ actor, action: `campaign.${input.do}` as const, ...aboutCampaign(campaign) },
    });
    return 'done';
  });
  nudgeMail();
  return result;
}

async function step(
  tx: Transaction,
  actor: Person,
  campaign: Led,
  input: LeadAction,
): Promise<LeadResult> {
  const { id } = campaign;
  const change = (data: Parameters<typeof tx.campaign.update>[0]['data']) =>
    tx.campaign.update({ where: { id }, data, select: { id: true } });
  switch (input.do) {
    case 'consult':
      await freezeFirst(tx, id);
      await change({ status: 'consultation' });
      return 'done';
    case 'open': {
      if (campaign.dueAt <= now()) return { '': ['dueIsPast'] };
      if (!(await isInAllLanguages(tx, campaign))) return { '': ['needsAllLanguages'] };
      await freezeFirst(tx, id);
      await change({ status: 'open', openedAt: now() });
      await tellOpened(tx, id);
      return 'done';
    }
    case 'deadlines': {
      const dates = instantsOf(input);
      if (dates.dueAt <= now()) return { due: ['pastDay'] };
      await change({ ...dates, softToldAt: null, dueToldAt: null });
      return 'done';
    }
    case 'freeze':
      await change({ status: 'frozen', frozenAt: now() });
      return 'done';
    case 'deliver': {
      const { recipient, receipt } = input;
      const deliveredOn = new Date(input.on);
      await tx.campaignDelivery.create({
        data: { campaignId: id, recipient, receipt, deliveredOn, createdById: actor.id },
        select: { id: true },
      });
      if (campaign.status !== 'frozen') return 'done';
      await keepSignatories(tx, id);
      await change({ status: 'delivered', deliveredAt: now() });
      await tellNews(tx, id, 'delivered');
      return 'done';
    }
    case 'outcome':
      await tx.campaignOutcome.create({
        data: {
          ...{ campaignId: id, kind: input.kind, happenedOn: new Date(input.on) },
          createdById: actor.id,
          texts: {
            create: Object.entries(input.note)
              .filter(([, note]) => note !== '')
              .map(([locale, note]) => ({ locale, note })),
          },
        },
        select: { id: true },
      });
      await change({ status: 'answered' });
      await tellNews(tx, id, 'outcome');
      return 'done';
    case 'close':
      await change({ status: 'closed', closedAt: now() });
      return 'done';
  }
}

/** From the first time that others read it, the first version changes no more. */
async function freezeFirst(tx: Transaction, campaignId: string): Promise<void> {
  await tx.campaignVersion.updateMany({
    where: { campaignId, frozenAt: null },
    data: { frozenAt: now() },
  });
}

async function isInAllLanguages(tx: Transaction, { id, number }: Led): Promise<boolean> {
  const written = await tx.campaignVersionText.count({
    where: { version: { campaignId: id, number }, title: { not: '' }, body: { not: '' } },
  });
  return written === locales.length;
}
