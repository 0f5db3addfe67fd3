import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { pickText } from '~/i18n/pick';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import { pageWithin, resultsPerPage } from '~/platform/paging';
import { isRight } from '../rights/rights.schema';
import { publishedRecommendations } from './recommendations.policy';
import { levels, statuses, type RecommendationQuery, type Status } from './recommendations.schema';

const among = <T extends string>(known: readonly T[], asked: readonly string[]) =>
  known.filter((one) => asked.includes(one));

/** A `where` for what the filters ask for. */
function whereOf({ country, level, right, status, document }: RecommendationQuery) {
  return {
    ...(country.length > 0 && { countries: { hasSome: country } }),
    ...(level.length > 0 && { level: { in: among(levels, level) } }),
    ...(right.length > 0 && { rightSlug: { in: right.filter(isRight) } }),
    ...(document.length > 0 && { document: { slug: { in: document } } }),
    ...(status.length > 0 && {
      statusAssessments: {
        some: { status: { in: among(statuses, status) }, organization: listed },
      },
    }),
  };
}

/** What organizations last said of one country, and what the State claims, for a cell of the matrix. */
export interface StatusCell {
  country: string;
  state: Status | null;
  /** each status with how many organizations see it so */
  views: { status: Status; count: number }[];
}

const publishedFields = {
  ...({ slug: true, place: true, level: true, countries: true, rightSlug: true } as const),
  document: { select: { slug: true, symbol: true } as const },
  texts: { select: { locale: true, text: true } as const },
  statusAssessments: {
    where: { organization: listed },
    orderBy: [{ year: 'asc' as const }, { createdAt: 'asc' as const }],
    select: { countryCode: true, organizationId: true, isState: true, status: true } as const,
  },
};

/** One page of the published recommendations, with their status by country as a matrix. */
export async function listRecommendations(query: RecommendationQuery, locale: Locale) {
  const where = { AND: [whereOf(query), publishedRecommendations] };
  const total = await db().recommendation.count({ where });
  const { page, pages, skip } = pageWithin(query.page, total, resultsPerPage);
  const rows = await db().recommendation.findMany({
    where,
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    ...{ skip, take: resultsPerPage },
    select: publishedFields,
  });
  const results = rows.map((row) => ({
    ...{ slug: row.slug, place: row.place, level: row.level, right: row.rightSlug },
    symbol: row.document.symbol,
    text: pickText(row.texts, locale, ({ text }) => text) ?? { text: row.slug, locale },
    countries: row.countries.map((code) => ({ code, name: countryName(locale, code) })),
    cells: cellsOf(row),
  }));
  const codes = [...new Set(results.flatMap(({ cells }) => cells.map((one) => one.country)))];
  return {
    ...{ total, page, pages, results },
    columns: codes.sort().map((code) => ({ code, name: countryName(locale, code) })),
  };
}

export type RecommendationListing = Awaited<
  ReturnType<typeof listRecommendations>
>['results'][number];

interface Assessed {
  countries: string[];
  statusAssessments: readonly {
    countryCode: string;
    organizationId: string;
    isState: boolean;
    status: Status;
  }[];
}

function cellsOf({ countries, statusAssessments }: Assessed): StatusCell[] {
  const codes = new Set([...countries, ...statusAssessments.map((one) => one.countryCode)]);
  return [...codes].map((country) => {
    const here = statusAssessments.filter((one) => one.countryCode === country);
    // Later ones overwrite: each organization counts with what it said last.
    const latest = new Map(
      here.filter((one) => !one.isState).map((one) => [one.organizationId, one.status]),
    );
    const views = statuses
      .map((status) => ({
        status,
        count: [...latest.values()].filter((one) => one === status).length,
      }))
      .filter(({ count }) => count > 0);
    return { country, state: here.findLast((one) => one.isState)?.status ?? null, views };
  });
}

/** The documents from which recommendations come, with how many are published. */
export async function listSourceDocuments(locale: Locale) {
  const rows = await db().sourceDocument.findMany({
    orderBy: { symbol: 'asc' },
    select: {
      ...{ slug: true, symbol: true, url: true, issued: true },
      texts: { select: { locale: true, title: true, body: true } },
      _count: {
        select: { recommendations: { where: publishedRecommendations } },
      },
    },
  });
  return rows.map(({ texts, _count, ...row }) => ({
    ...row,
    title: pickText(texts, locale, ({ title }) => title) ?? { text: row.symbol, locale },
    body: pickText(texts, locale, ({ body }) => body)?.text ?? '',
    count: _count.recommendations,
  }));
}
