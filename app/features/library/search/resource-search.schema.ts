import { z } from 'zod';
import { queryPage, queryText, queryValues } from '~/platform/query.schema';
import { languageCode } from '~/i18n/language-codes';

/** What the library is narrowed by, as addresses spell it. */
export const facetNames = [
  'country',
  'type',
  'expertise',
  'population',
  'language',
  'stage',
] as const;
export type FacetName = (typeof facetNames)[number];

/** What somebody asks the library: any of the values of a facet, and all facets together. */
export interface ResourceQuery extends Record<FacetName, string[]> {
  q: string;
  /** From 1; past the end means the last page. */
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
  page: queryPage,
});

/** Reads an address of the library. Nothing in it is an error: unknown values match nothing. */
export function parseResourceQuery(search: URLSearchParams): ResourceQuery {
  const lists = Object.fromEntries(facetNames.map((name) => [name, search.getAll(name)]));
  return schema.parse({
    ...lists,
    q: search.get('q') ?? '',
    page: search.get('page') ?? undefined,
  });
}

/** A question as an address spells it, to change and link to; it begins at the first page. */
export function addressOf({ page: _page, ...query }: Partial<ResourceQuery>) {
  return query;
}

/** The question without its words, without a facet or without one value of it. */
export function without(query: ResourceQuery, part: FacetName | 'q', value?: string) {
  if (part === 'q') return { ...query, page: 1, q: '' };
  const kept = value === undefined ? [] : query[part].filter((one) => one !== value);
  return { ...query, page: 1, [part]: kept };
}
