import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import type { Mention } from '~/features/search/question/question';
import { askDirectory } from '~/features/search/directory/ask.server';
import { countParts, type PartCounts } from '~/features/search/directory/counts.server';
import { facetNames, type DirectoryQuery } from '~/features/search/directory/directory.schema';
import type { ChosenValue, Facets } from '~/features/search/directory/facets';
import { facetsFor, nameFacetValues } from '~/features/search/directory/facets.server';
import type { Listing } from './listing';
import { readListings } from './listings.server';
import {
  nameUnderstood,
  readSuggestions,
  type Suggestion,
  type Understanding,
} from '~/features/search/directory/understood.server';
import type { Correction } from '~/features/search/directory/spelling-correction.server';

/** Results on a page: a promise of the contract. */
export const PAGE_SIZE = 20;

/** What the directory answers. */
export interface DirectoryAnswer {
  /** All that match, of which `results` is one page. */
  total: number;
  page: number;
  pages: number;
  results: Listing[];
  /** What to narrow by, with how many each value would give. */
  facets: Facets;
  /** The question as filters: with the countries and languages that its words name, and corrected. */
  narrowed: DirectoryQuery;
  /** Countries and languages read out of the words. */
  mentions: Mention[];
  /** Concepts and towns read out of the words, where these are not what they are called anyway. */
  understood: Understanding[];
  /** What the words may be about besides. */
  suggestions: Suggestion[];
  /** Words that were taken for others. */
  corrections: Correction[];
  /** The values asked for, named in the reader's language. */
  chosen: ChosenValue[];
  /** When nobody was found: what leaving out or keeping each part would give. */
  parts: PartCounts[];
}

/**
 * Searches the directory in all languages at once. Words need not all match: more matches rank higher.
 * Values of a facet are alternatives, facets and words narrow each other. What the actor may not see is
 * not found, counted or sorted by. A page past the end is the last one.
 */
export async function searchDirectory(
  actor: Actor,
  query: DirectoryQuery,
  locale: Locale,
): Promise<DirectoryAnswer> {
  const wish = { limit: PAGE_SIZE, withFacets: true, locale };
  const pageOf = (page: number) =>
    askDirectory(actor, query, { ...wish, offset: (page - 1) * PAGE_SIZE });
  const first = await pageOf(query.page);
  const { total } = first.result;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const asked = page === query.page ? first : await pageOf(page);
  const { narrowed, question, corrections, result } = asked;
  const [results, facets, chosen, understood, suggestions, parts] = await Promise.all([
    readListings(
      actor,
      result.found.map(({ id }) => id),
      locale,
      { query: narrowed, asked },
    ),
    facetsFor(facetNames, result.facets, narrowed, locale),
    nameFacetValues(facetNames, narrowed, locale),
    nameUnderstood(question, locale),
    readSuggestions(actor, question, narrowed, locale),
    total === 0 ? countParts(actor, narrowed) : [],
  ]);
  const { mentions } = question;
  const read = { mentions, understood, suggestions, corrections };
  return { total, page, pages, results, facets, narrowed, ...read, chosen, parts };
}
