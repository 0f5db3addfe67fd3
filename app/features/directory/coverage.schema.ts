import { z } from 'zod';
import { queryValues } from '~/platform/query.schema';

/** What expertise can be laid out against. */
export const coverageColumns = ['country', 'stage', 'population', 'language'] as const;
export type CoverageColumns = (typeof coverageColumns)[number];

/** What somebody asks of the coverage: the columns, and what to narrow the organizations by. */
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

/** Reads an address of the coverage. Nothing in it is an error: unknown values match nobody. */
export function parseCoverageQuery(search: URLSearchParams): CoverageQuery {
  const lists = Object.fromEntries(coverageColumns.map((name) => [name, search.getAll(name)]));
  return schema.parse({ ...lists, by: search.get('by') ?? undefined });
}

/** The question that lays expertise out against countries. */
export const byCountry: CoverageQuery = parseCoverageQuery(new URLSearchParams());

/** What a question narrows by, as an address of the directory spells it; the columns do not narrow. */
export function narrowingOf(query: CoverageQuery): Partial<Record<CoverageColumns, string[]>> {
  const facets = coverageColumns.filter((name) => name !== query.by && query[name].length > 0);
  return Object.fromEntries(facets.map((name) => [name, query[name]]));
}

/** A question as an address spells it. */
export function coverageAddress(query: CoverageQuery): Record<string, string | string[]> {
  return { ...(query.by !== 'country' && { by: query.by }), ...narrowingOf(query) };
}
