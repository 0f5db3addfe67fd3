import { z } from 'zod';
import { queryPage, queryText, queryValues } from '~/platform/query.schema';

/** The facets of the directory, as URLs name them. */
export const facetNames = [
  'country',
  'knows',
  'language',
  'expertise',
  'service',
  'population',
  'stage',
] as const;
export type FacetName = (typeof facetNames)[number];

/** The facets that are taxonomies. */
export const termFacets = ['expertise', 'service', 'population', 'stage'] as const;

export const sortings = ['relevance', 'name', 'verified'] as const;
export type Sorting = (typeof sortings)[number];

/** A directory query. An organization matches if it has at least one of the chosen values of each facet. */
export interface DirectoryQuery extends Record<FacetName, string[]> {
  q: string;
  /** Search for the words as typed: recognize nothing in them and correct no spelling. */
  literal: boolean;
  sort: Sorting;
  /** Starts at 1; a page past the end means the last one. */
  page: number;
}

const upperCase = queryValues((value) => value.toUpperCase());
const lowerCase = queryValues((value) => value.toLowerCase());

const schema = z.object({
  q: queryText.catch(''),
  literal: z
    .literal('1')
    .transform(() => true)
    .catch(false),
  country: upperCase,
  knows: upperCase,
  language: lowerCase,
  expertise: lowerCase,
  service: lowerCase,
  population: lowerCase,
  stage: lowerCase,
  sort: z.enum(sortings).catch('relevance'),
  page: queryPage,
});

/**
 * Parses the parameters of a directory URL. It never fails: unknown values match nobody, and invalid
 * parameters are ignored.
 */
export function parseDirectoryQuery(search: URLSearchParams): DirectoryQuery {
  const lists = Object.fromEntries(facetNames.map((name) => [name, search.getAll(name)]));
  return schema.parse({
    ...lists,
    q: search.get('q') ?? '',
    literal: search.get('literal') ?? undefined,
    sort: search.get('sort') ?? undefined,
    page: search.get('page') ?? undefined,
  });
}

/** The query that matches every organization. */
export const everybody: DirectoryQuery = parseDirectoryQuery(new URLSearchParams());

/** The URL parameters of a query, for links. */
export function addressOf(query: Partial<DirectoryQuery>): Record<string, string | string[]> {
  const { page, sort, literal, ...rest } = query;
  return {
    ...rest,
    ...(literal && { literal: '1' }),
    ...(sort && sort !== 'relevance' && { sort }),
    ...(page && page > 1 && { page: String(page) }),
  };
}
