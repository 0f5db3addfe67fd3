import { z } from 'zod';
import { queryPage, queryText, queryValues } from '~/platform/query.schema';
import { languageCode } from '~/i18n/language-codes';

/** The facets of the library, as URLs name them. */
export const facetNames = [
  'country',
  'type',
  'expertise',
  'population',
  'language',
  'stage',
] as const;
export type FacetName = (typeof facetNames)[number];

/** The orders of results, the usual one first. */
export const sorts = ['relevance', 'newest', 'title'] as const;
export type Sort = (typeof sorts)[number];

/** A library query. A resource matches if it has at least one of the chosen values of each facet. */
export interface ResourceQuery extends Record<FacetName, string[]> {
  q: string;
  sort: Sort;
  /** Starts at 1; a page past the end means the last one. */
  page: number;
}

const lowerCase = queryValues((value) => value.toLowerCase());

const schema = z.object({
  q: queryText.catch(''),
  country: queryValues((value) => value.toUpperCase()),
  type: lowerCase,
  expertise: lowerCase,
  population: lowerCase,
  language: queryValues(languageCode),
  stage: lowerCase,
  sort: z.enum(sorts).catch('relevance'),
  page: queryPage,
});

/** Parses the parameters of a library URL. It never fails: unknown values match nothing. */
export function parseResourceQuery(search: URLSearchParams): ResourceQuery {
  const lists = Object.fromEntries(facetNames.map((name) => [name, search.getAll(name)]));
  return schema.parse({
    ...lists,
    q: search.get('q') ?? '',
    sort: search.get('sort') ?? undefined,
    page: search.get('page') ?? undefined,
  });
}

/** The URL parameters of a query, for links to its first page. */
export function addressOf({ page: _page, sort, ...query }: Partial<ResourceQuery>) {
  return { ...query, ...(sort && sort !== 'relevance' && { sort }) };
}

/** The query without its words, without a facet, or without one value of a facet. */
export function without(query: ResourceQuery, part: FacetName | 'q', value?: string) {
  if (part === 'q') return { ...query, page: 1, q: '' };
  const kept = value === undefined ? [] : query[part].filter((one) => one !== value);
  return { ...query, page: 1, [part]: kept };
}
