import { readCoverage } from '~/features/directory/coverage.server';
import { dayOf } from '~/i18n/days';
import { locales, type Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { localeNameIn } from '~/i18n/names';
import type { Person } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { byteOrderMark, csvRow } from '~/platform/csv';
import { readerCount } from './small-cells';
import {
  findArrivals,
  findDownloads,
  findFreshness,
  findRequests,
  findShared,
  findTexts,
  type Monthly,
} from './year-figures.queries.server';

/** How requests can stand, in the order of the report. */
export const outcomes = ['met', 'partly_met', 'unmet', 'withdrawn', 'lapsed', 'open'] as const;

export type YearReport = NonNullable<Awaited<ReturnType<typeof readYearReport>>>;

/**
 * The network in a year, for the secretariat: organizations, coverage, freshness, translations, requests, and the use of
 * the library in counts alone. Organizations that are hidden for safety or archived are in no figure, past ones included.
 *
 * @returns null for those who may not see how the network stands
 */
export async function readYearReport(actor: Person, year: number, locale: Locale) {
  if (!can(actor, 'network.figures')) return null;
  const today = dayOf(now());
  const months = Number(today.slice(0, 4)) === year ? Number(today.slice(5, 7)) : 12;
  const [arrivals, shared, downloads, freshness, texts, requests, coverage] = await Promise.all([
    findArrivals(year),
    findShared(year),
    findDownloads(year),
    findFreshness(now()),
    findTexts(),
    findRequests(year),
    readCoverage(actor, locale),
  ]);
  const byMonth = (rows: readonly Monthly[]) =>
    Array.from(
      { length: months },
      (_, at) => rows.find(({ month }) => month === at + 1)?.count ?? 0,
    );
  let total = arrivals.before;
  return {
    year,
    organizations: byMonth(arrivals.monthly).map((count) => (total += count)),
    shared: byMonth(shared),
    // Counts of readers.
    downloads: byMonth(downloads).map(readerCount),
    freshness,
    coverage: { covered: coverage.covered, gaps: coverage.gaps },
    texts: locales.map((language) => ({
      language: localeNameIn(locale, language),
      count: texts.find((one) => one.locale === language)?.count ?? 0,
    })),
    requests: {
      outcomes: outcomes.map((outcome) => ({
        outcome,
        count: requests.outcomes.find(({ status }) => status === outcome)?.count ?? 0,
      })),
      answered: requests.answered,
      /** days, to one decimal; null if nobody answered yet */
      median: requests.median === null ? null : Math.round(requests.median * 10) / 10,
    },
  };
}

/** The names of the first months of a year. */
export function namesOfMonths(locale: Locale, count: number): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: count }, (_, at) => format.format(new Date(Date.UTC(2000, at, 1))));
}

/** The report as a CSV file: one figure a row. */
export function reportFile(report: YearReport, locale: Locale): ReadableStream<Uint8Array> {
  // i18n keys: reports:outcomes.*, reports:freshness.*
  const t = translator(locale, 'reports');
  const months = namesOfMonths(locale, report.organizations.length);
  const monthly = (name: string, counts: readonly (number | null)[]) =>
    counts.map((count, at) => [name, months[at] ?? '', count === null ? t('few') : String(count)]);
  const { freshness, coverage, requests } = report;
  const rows = [
    [t('figure'), t('part'), t('count')],
    ...monthly(t('organizations.name'), report.organizations),
    [t('coverage.name'), t('coverage.covered'), String(coverage.covered)],
    [t('coverage.name'), t('coverage.gaps'), String(coverage.gaps)],
    ...(['half', 'year', 'older', 'never'] as const).map((part) => [
      t('freshness.name'),
      t(`freshness.${part}`),
      String(freshness[part]),
    ]),
    ...report.texts.map(({ language, count }) => [t('texts.name'), language, String(count)]),
    ...requests.outcomes.map(({ outcome, count }) => [
      t('requests.name'),
      t(`outcomes.${outcome}`),
      String(count),
    ]),
    [t('requests.name'), t('requests.median'), String(requests.median ?? '')],
    ...monthly(t('shared.name'), report.shared),
    ...monthly(t('downloads.name'), report.downloads),
  ];
  return new Blob([byteOrderMark, ...rows.map(csvRow)]).stream();
}
