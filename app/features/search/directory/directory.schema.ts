import { z } from 'zod';
import { queryPage, queryText, queryValues } from '~/platform/query.schema';

/** What the directory is narrowed by, as addresses spell it. */
export const facetNames = [
  'country',
  'language',
  'expertise',
  'service',
  'population',
  'stage',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Those of them that are taxonomies. */
export const termFacets = ['expertise', 'service', 'population', 'stage'] as const;

export const sortings = ['relevance', 'name', 'verified'] as const;
export type Sorting = (typeof sortings)[number];

/** What somebody asks the directory: any of the values of a facet, and all facets together. */
export interface DirectoryQuery extends Record<FacetName, string[]> {
  q: string;
  /** The words are to be found as they stand: no country, language or correction is read into them. */
  literal: boolean;
  sort: Sorting;
  /** From 1; past the end means the last page. */
  page: number;
}

const lowerCase = queryValues((value) => value.toLowerCase());

const schema = z.object({
  q: queryText.catch(''),
  literal: z
    .literal('1')
    .transform(() => true)
    .catch(false),
  country: queryValues((value) => value.toUpperCase()),
  language: lowerCase,
  expertise: lowerCase,
  service: lowerCase,
  population: lowerCase,
  stage: lowerCase,
  sort: z.enum(sortings).catch('relevance'),
  page: queryPage,
});

/**
 * Reads a directory address. Nothing in it is an error: unknown values match nobody, and what cannot
 * be read counts as not asked.
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

/** The question that asks for everybody. */
export const everybody: DirectoryQuery = parseDirectoryQuery(new URLSearchParams());

/** A question as an address spells it, to change and link to. */
export function addressOf(query: Partial<DirectoryQuery>): Record<string, string | string[]> {
  const { page, sort, literal, ...rest } = query;
  return {
    ...rest,
    ...(literal && { literal: '1' }),
    ...(sort && sort !== 'relevance' && { sort }),
    ...(page && page > 1 && { page: String(page) }),
  };
}
