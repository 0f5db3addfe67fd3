import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { pickText } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import { pageWithin, resultsPerPage } from '~/platform/paging';
import { readableCampaigns } from './campaigns.policy';
import type { CampaignQuery } from './campaign-query.schema';
import { countSigned } from './counted.queries.server';

export const listedFields = {
  ...{ id: true, slug: true, kind: true, status: true, number: true, softAt: true, dueAt: true },
  ...{ timeZone: true, countries: true, deliveredAt: true, audience: true },
  organization: { select: { slug: true, name: true, nameLocale: true } },
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { authoritativeLocale: true, texts: { select: { locale: true, title: true } } },
  },
  outcomes: { orderBy: { createdAt: 'desc' }, take: 1, select: { kind: true } },
} as const satisfies Prisma.CampaignSelect;

export type ListedRow = Prisma.CampaignGetPayload<{ select: typeof listedFields }>;

/** One page of the campaigns that the actor may read: those that are open first, the next deadline before. */
export async function listCampaigns(actor: Actor, query: CampaignQuery, locale: Locale) {
  const where = {
    AND: [
      readableCampaigns(actor),
      { status: { not: 'draft' as const } },
      query.state === 'open' ? { status: { in: ['open' as const, 'consultation' as const] } } : {},
      query.state === 'delivered'
        ? { status: { in: ['delivered' as const, 'answered' as const, 'closed' as const] } }
        : {},
      query.country.length > 0 ? { countries: { hasSome: query.country } } : {},
    ],
  };
  const total = await db().campaign.count({ where });
  const { page, pages, skip } = pageWithin(query.page, total, resultsPerPage);
  // The states are in the order of a campaign's life, so those that one can still sign come first.
  const rows = await db().campaign.findMany({
    where,
    orderBy: [{ status: 'asc' }, { dueAt: 'asc' }, { id: 'desc' }],
    ...{ skip, take: resultsPerPage },
    select: listedFields,
  });
  return { total, page, pages, results: await listingsOf(rows, locale) };
}

/** Campaigns as lists show them, with the signatures that count. */
export async function listingsOf(rows: readonly ListedRow[], locale: Locale) {
  const signed = await countSigned(
    db(),
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const [version] = row.versions;
    const texts = version?.texts ?? [];
    const { slug, kind, status, softAt, dueAt, timeZone, organization, deliveredAt } = row;
    return {
      ...{ slug, kind, status, softAt, dueAt, timeZone, organization, deliveredAt },
      title: pickText(texts, locale, ({ title }) => title) ?? { text: slug, locale },
      countries: row.countries.map((code) => countryName(locale, code)),
      outcome: row.outcomes[0]?.kind ?? null,
      signed: signed.get(row.id) ?? 0,
    };
  });
}

export type CampaignListing = Awaited<ReturnType<typeof listingsOf>>[number];
