import type { Locale } from '~/i18n/locale';
import { byteOrderMark, csvRow } from '~/platform/csv';
import type { Actor } from '~/platform/auth/actor';
import { translator } from '~/i18n/messages.server';
import type { Coverage } from './coverage';
import {
  byCountry,
  coverageColumns,
  narrowingOf,
  type CoverageColumns,
  type CoverageQuery,
} from './coverage.schema';
import { countryCodes, namedValues } from '~/features/search/directory/facets.server';
import { countPairs } from '~/features/search/directory/pairs.server';

/**
 * Which expertise the network has in each country, stage, population or language, as far as the actor may see it.
 * Countries of the corridor, stages and populations are included even if nobody covers them.
 */
export async function readCoverage(
  actor: Actor,
  locale: Locale,
  query: CoverageQuery = byCountry,
): Promise<Coverage> {
  const { by } = query;
  const [counts, areas, others, countries] = await Promise.all([
    countPairs(actor, 'expertise', by, narrowingOf(query)),
    namedValues('expertise', locale),
    namedValues(by, locale),
    countryCodes(),
  ]);
  const corridor = new Set(countries.filter((one) => one.corridor).map(({ code }) => code));
  const isNeeded = (value: string) =>
    by === 'stage' || by === 'population' || (by === 'country' && corridor.has(value));
  const columns = others
    .flatMap(({ values }) => values)
    .filter(({ value }) => isNeeded(value) || counts.columns.has(value));
  const groups = areas.map(({ name, values }) => ({
    name: name ?? '',
    rows: values.map((area) => ({
      ...area,
      counts: columns.map(({ value }) => counts.of(area.value, value)),
    })),
  }));
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.counts));
  return { query, columns, groups, gaps: cells.filter((count) => count === 0).length };
}

/** All values by which coverage can be filtered, with their names. */
export async function readCoverageChoices(
  locale: Locale,
): Promise<Record<CoverageColumns, { value: string; name: string }[]>> {
  const lists = await Promise.all(
    coverageColumns.map(async (name) => {
      const groups = await namedValues(name, locale);
      return [name, groups.flatMap(({ values }) => values)] as const;
    }),
  );
  return Object.fromEntries(lists) as Record<CoverageColumns, { value: string; name: string }[]>;
}

/** The coverage as a CSV file in UTF-8, with a byte order mark for spreadsheets. */
export async function coverageFile(
  actor: Actor,
  locale: Locale,
  query: CoverageQuery,
): Promise<ReadableStream<Uint8Array>> {
  const { columns, groups } = await readCoverage(actor, locale, query);
  const t = translator(locale, 'coverage');
  const rows = groups.flatMap(({ name, rows }) =>
    rows.map((area) => [name, area.name, ...area.counts.map(String)]),
  );
  const head = [t('file.group'), t('file.area'), ...columns.map(({ name }) => name)];
  return new Blob([byteOrderMark, ...[head, ...rows].map(csvRow)]).stream();
}
