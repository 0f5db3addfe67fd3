import type { Locale } from '~/i18n/locale';
import { byteOrderMark, csvRow } from '~/platform/csv';
import type { Actor } from '~/platform/auth/actor';
import { translator } from '~/i18n/messages.server';
import { listTerms } from '../taxonomy/taxonomy.server';
import type { Coverage } from './coverage';
import {
  byCountry,
  coverageColumns,
  narrowingOf,
  type CoverageColumns,
  type CoverageQuery,
} from './coverage.schema';
import { namedValues } from '~/features/search/directory/facets.server';
import { countPairs } from '~/features/search/directory/pairs.server';
import { existsIn, placeFacet } from './where-terms-count';

/**
 * Which expertise the network has in each country, stage, population or language, as far as the actor may see it.
 * Every column is there and counted, even if nobody is in it. Knowledge about a country
 * counts where organizations know, everything else where they work; a status of one country's law exists nowhere else.
 */
export async function readCoverage(
  actor: Actor,
  locale: Locale,
  query: CoverageQuery = byCountry,
): Promise<Coverage> {
  const { by } = query;
  const { country = [], ...narrowed } = narrowingOf(query);
  const [working, knowing, areas, terms, others] = await Promise.all([
    countPairs(actor, 'expertise', by, { ...narrowed, country }),
    countPairs(actor, 'expertise', by === 'country' ? 'knows' : by, {
      ...narrowed,
      knows: country,
    }),
    namedValues('expertise', locale),
    listTerms('expertise', locale),
    namedValues(by, locale),
  ]);
  const termOf = new Map(terms.map((term) => [term.slug, term]));
  const columns = others.flatMap(({ values }) => values);
  const countOf = (slug: string, value: string) => {
    const term = termOf.get(slug);
    if (!existsIn(term, by === 'country' ? [value] : country)) return null;
    return (placeFacet(term) === 'knows' ? knowing : working).of(slug, value);
  };
  const groups = areas.map(({ name, values }) => ({
    name: name ?? '',
    rows: values.map((area) => ({
      ...area,
      isKnowledge: termOf.get(area.value)?.isKnowledge ?? false,
      counts: columns.map(({ value }) => countOf(area.value, value)),
    })),
  }));
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.counts));
  const exist = cells.filter((count) => count !== null);
  const gaps = exist.filter((count) => count === 0).length;
  return { query, columns, groups, gaps, covered: exist.length - gaps };
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
    rows.map((area) => [name, area.name, ...area.counts.map((count) => String(count ?? ''))]),
  );
  const head = [t('file.group'), t('file.area'), ...columns.map(({ name }) => name)];
  return new Blob([byteOrderMark, ...[head, ...rows].map(csvRow)]).stream();
}
