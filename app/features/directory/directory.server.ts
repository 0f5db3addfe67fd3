import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import type { Mention } from '~/features/search/question/question';
import { askDirectory } from '~/features/search/directory/ask.server';
import {
  countParts,
  type FacetCounts,
  type PartCounts,
} from '~/features/search/directory/counts.server';
import { facetNames, type DirectoryQuery } from '~/features/search/directory/directory.schema';
import type { ChosenValue, Facets } from '~/features/search/directory/facets';
import { facetsFor, nameFacetValues } from '~/features/search/directory/facets.server';
import { pageWithin, resultsPerPage } from '~/platform/paging';
import { readInPart, type InPartListing } from './in-part.server';
import type { Listing } from './listing';
import { readListings } from './listings.server';
import { readNearest, type NearListing } from './nearest.server';
import {
  nameLacks,
  nameUnderstood,
  type NamedLack,
  readSuggestions,
  type Suggestion,
  type Understanding,
} from '~/features/search/directory/understood.server';
import type { Correction } from '~/features/search/directory/spelling-correction.server';

/** The directory's answer to a query. */
export interface DirectoryAnswer {
  /** How many organizations match; `results` is one page of them. */
  total: number;
  page: number;
  pages: number;
  results: Listing[];
  /** The facets, with how many organizations each value would give. */
  facets: Facets;
  /** The corrected query, with the countries and languages that its words name as filters. */
  narrowed: DirectoryQuery;
  /** Countries and languages that the words name. */
  mentions: Mention[];
  /** Concepts and towns that the words were understood as. Terms that were asked for by their names are left out. */
  understood: Understanding[];
  /** Other terms that the words may be about. */
  suggestions: Suggestion[];
  /** Words that were taken for misspelled. */
  corrections: Correction[];
  /** The filters, with their names in the reader's language. */
  chosen: ChosenValue[];
  /** If nobody has all filters: who has most of them. */
  inPart: InPartListing[];
  /** If nobody was found: how many results each part gives if it is left out, or kept alone. */
  parts: PartCounts[];
  /** What nobody has, if that is why nobody was found. */
  lacks: NamedLack[];
  /** If nobody was found: who has a part of what was asked, with what each of them lacks. */
  nearest: NearListing[];
}

/** Countries known about, if anybody among the results knows about more than where they work. */
function withoutEqual(facets: FacetCounts): FacetCounts {
  const isMore = [...facets.knows].some(([code, count]) => count > (facets.country.get(code) ?? 0));
  return isMore ? facets : { ...facets, knows: new Map() };
}

/**
 * Searches the directory in all languages at once. Not all words need to match, but more matches rank higher.
 * Values of a facet are alternatives; facets and words narrow each other. Data that the actor may not see does
 * not affect results, counts or order. A page past the end means the last one.
 */
export async function searchDirectory(
  actor: Actor,
  query: DirectoryQuery,
  locale: Locale,
): Promise<DirectoryAnswer> {
  const wish = { limit: resultsPerPage, withFacets: true, locale };
  const pageOf = (page: number) =>
    askDirectory(actor, query, { ...wish, offset: (page - 1) * resultsPerPage });
  const first = await pageOf(query.page);
  const { total } = first.result;
  const { page, pages } = pageWithin(query.page, total, resultsPerPage);
  const asked = page === query.page ? first : await pageOf(page);
  const { narrowed, question, corrections, result } = asked;
  const [results, facets, chosen, understood, suggestions, parts, lacks, nearest] =
    await Promise.all([
      readListings(
        actor,
        result.found.map(({ id }) => id),
        locale,
        { query: narrowed, asked },
      ),
      facetsFor(facetNames, withoutEqual(result.facets), narrowed, locale),
      nameFacetValues(facetNames, narrowed, locale),
      nameUnderstood(question, locale),
      readSuggestions(actor, question, narrowed, locale),
      total === 0 ? countParts(actor, narrowed) : [],
      nameLacks(asked.lacks, locale),
      readNearest(actor, asked, locale),
    ]);
  const inPart = total === 0 ? await readInPart(actor, narrowed, chosen, locale) : [];
  const { mentions } = question;
  const read = { mentions, understood, suggestions, corrections };
  const nobody = { parts, lacks, nearest, inPart };
  return { total, page, pages, results, facets, narrowed, ...read, chosen, ...nobody };
}
