import { z } from 'zod';
import { queryValues } from '~/platform/query.schema';

/** The facets that can be the columns of the coverage table. */
export const coverageColumns = ['country', 'stage', 'population', 'language'] as const;
export type CoverageColumns = (typeof coverageColumns)[number];

/** A query of the coverage table: its columns, and filters of the organizations that it counts. */
export interface CoverageQuery extends Record<CoverageColumns, string[]> {
  by: CoverageColumns;
}

const lowerCase = queryValues((value) => value.toLowerCase());
const schema = z.object({
  by: z.enum(coverageColumns).catch('country'),
  country: queryValues((value) => value.toUpperCase()),
  stage: lowerCase,
  population: lowerCase,
  language: lowerCase,
});

/** Parses the parameters of a coverage URL. It never fails: unknown values match nobody. */
export function parseCoverageQuery(search: URLSearchParams): CoverageQuery {
  const lists = Object.fromEntries(coverageColumns.map((name) => [name, search.getAll(name)]));
  return schema.parse({ ...lists, by: search.get('by') ?? undefined });
}

/** The coverage by country, without filters. */
export const byCountry: CoverageQuery = parseCoverageQuery(new URLSearchParams());

/** The filters of a query, as the directory's URLs name them. The facet of the columns does not filter. */
export function narrowingOf(query: CoverageQuery): Partial<Record<CoverageColumns, string[]>> {
  const facets = coverageColumns.filter((name) => name !== query.by && query[name].length > 0);
  return Object.fromEntries(facets.map((name) => [name, query[name]]));
}

/** The URL parameters of a query. */
export function coverageAddress(query: CoverageQuery): Record<string, string | string[]> {
  return { ...(query.by !== 'country' && { by: query.by }), ...narrowingOf(query) };
}
