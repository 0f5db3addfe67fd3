import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { countMatches, countParts, type PartCounts } from './counts.queries.server';
import { facetNames, type DirectoryQuery } from './directory.schema';
import type { ChosenValue, Facets } from './facets';
import { facetsFor, nameFacetValues } from './facets.server';
import type { Listing } from './listing';
import { readListings } from './listings.server';
import { matchingIds } from './results.queries.server';

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
  const { total, facets } = await countMatches(actor, query);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const [ids, parts] = await Promise.all([
    matchingIds(actor, query, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    total === 0 ? countParts(actor, query) : [],
  ]);
  return {
    total,
    page,
    pages,
    results: await readListings(actor, ids, locale, query),
    facets: await facetsFor(facetNames, facets, query, locale),
    chosen: await nameFacetValues(facetNames, query, locale),
    parts,
  };
}
