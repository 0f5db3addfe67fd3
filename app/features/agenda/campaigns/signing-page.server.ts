import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { findCampaign, readingText } from './campaign-page.server';
import { findMandate } from './mandates.server';

/** How an organization's signature stands. */
export type Standing = 'none' | 'pending' | 'signed' | 'confirm' | 'withdrawn';

/** For the page to sign: the text, and for each of the actor's organizations how its signature stands. */
export async function getSigning(actor: Person, slug: string, locale: Locale) {
  const campaign = await findCampaign(actor, slug);
  if (!campaign || actor.memberships.length === 0) return null;
  const ids = actor.memberships.map(({ organizationId }) => organizationId);
  const rows = await db().organization.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, slug: true, name: true, nameLocale: true },
      signatures: {
        where: { campaignId: campaign.id },
        select: { status: true, version: { select: { number: true, substance: true } } },
      },
    },
  });
  const organizations = [];
  for (const { id, signatures, ...organization } of sortedByName(
    locale,
    rows,
    ({ name }) => name,
  )) {
    const [signature] = signatures;
    const isCurrent = signature?.version.substance === campaign.substance;
    const standing: Standing = !signature
      ? 'none'
      : signature.status === 'signed' && !isCurrent
        ? 'confirm'
        : signature.status;
    const mandate = await findMandate(db(), actor, id);
    organizations.push({
      ...organization,
      standing,
      signedVersion: signature?.version.number ?? null,
      mandate: mandate && { capacity: mandate.capacity, until: mandate.until },
      mayWithdraw:
        (standing === 'signed' || standing === 'confirm') &&
        (mandate !== null || can(actor, 'mandate.give', id)),
      mayGiveMandates: can(actor, 'mandate.give', id),
    });
  }
  return {
    ...{ slug: campaign.slug, status: campaign.status, number: campaign.number },
    ...{ dueAt: campaign.dueAt, timeZone: campaign.timeZone },
    text: readingText(campaign.version, locale),
    isTaking: campaign.status === 'open' && campaign.dueAt > now(),
    organizations,
  };
}

export type SigningView = NonNullable<Awaited<ReturnType<typeof getSigning>>>;
