import {
  campaignConfirmLetter,
  campaignDueLetter,
  campaignNewsLetter,
  campaignOpenLetter,
  type AboutCampaign,
} from '~/features/agenda/campaigns/campaign-letters.server';
import type { CampaignStatus } from '~/features/agenda/campaigns/campaigns.schema';
import type { LetterKind } from '~/features/notifications/letter-kind.server';
import type { MailKind } from '~/features/notifications/mail-kinds';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { db } from '~/platform/db/client.server';
import { aStoredCampaign } from '../../factories/campaigns';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { disable, hide, leave, refuse, type Waits } from './stops';

/** A campaign, and a letter about it to somebody of another organization, which signed it or not. */
async function about<About extends AboutCampaign, Facts>(
  locale: string,
  letter: LetterKind<MailKind, About, Facts>,
  more: Omit<About, keyof AboutCampaign>,
  { status = 'open', signed = false }: { status?: CampaignStatus; signed?: boolean } = {},
) {
  const [lead, organization] = [await anOrganization(), await anOrganization()];
  const signedBy = signed ? [organization] : [];
  const campaign = await aStoredCampaign({ by: lead, status, signedBy });
  const person = await aPerson({ memberOf: organization, locale });
  const ids = { campaignId: campaign.id, organizationId: organization.id };
  await queueLetter(db(), letter, person, { ...ids, ...more } as unknown as About);
  return {
    ...{ to: person.email, campaign, organization, person },
    stops: {
      'a hidden organization': hide(organization),
      'a hidden leader': hide(lead),
      disabled: disable(person),
      'a recipient who left': leave(person),
    },
  };
}

const close =
  ({ id }: { id: string }) =>
  () =>
    db().campaign.update({ where: { id }, data: { status: 'frozen', frozenAt: new Date() } });
const sign =
  (campaign: { id: string; versions: { id: string }[] }, { id }: { id: string }) =>
  () =>
    db().signature.create({
      data: {
        ...{ campaignId: campaign.id, organizationId: id, status: 'signed', signedAt: new Date() },
        versionId: campaign.versions[0]?.id ?? '',
      },
    });
const withdraw =
  ({ id }: { id: string }) =>
  () =>
    db().signature.updateMany({
      where: { campaignId: id },
      data: { status: 'withdrawn', withdrawnAt: new Date() },
    });

/** Letters about joint advocacy. */
export const waitingAboutCampaigns = {
  'campaign-open': async (locale) => {
    const { to, stops, ...of } = await about(locale, campaignOpenLetter, {});
    return {
      to,
      stops: {
        ...stops,
        'signatures that ended': close(of.campaign),
        'an organization that signed': sign(of.campaign, of.organization),
        refused: refuse(of.person, 'campaign-open'),
      },
    };
  },
  'campaign-confirm': async (locale) => {
    const more = { what: 'confirm' as const };
    const { to, stops, campaign } = await about(locale, campaignConfirmLetter, more, {
      signed: true,
    });
    await db().campaign.update({ where: { id: campaign.id }, data: { substance: 2 } });
    return {
      to,
      stops: {
        ...stops,
        'signatures that ended': close(campaign),
        'a signature that was withdrawn': withdraw(campaign),
      },
    };
  },
  'campaign-due': async (locale) => {
    const { to, stops, ...of } = await about(locale, campaignDueLetter, {});
    return {
      to,
      stops: {
        ...stops,
        'signatures that ended': close(of.campaign),
        'an organization that signed': sign(of.campaign, of.organization),
        refused: refuse(of.person, 'campaign-due'),
      },
    };
  },
  'campaign-news': async (locale) => {
    const more = { what: 'outcome' as const };
    const wishes = { status: 'answered', signed: true } as const;
    const { to, stops, ...of } = await about(locale, campaignNewsLetter, more, wishes);
    return {
      to,
      stops: {
        ...stops,
        'a signature that was withdrawn': withdraw(of.campaign),
        refused: refuse(of.person, 'campaign-news'),
      },
    };
  },
} satisfies Partial<Record<MailKind, Waits>>;
