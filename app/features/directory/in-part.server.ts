import { nearestToFilters } from '~/features/search/directory/nearest-filters.server';
import type { DirectoryQuery } from '~/features/search/directory/directory.schema';
import type { ChosenValue } from '~/features/search/directory/facets';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import type { Listing } from './listing';
import { readListings } from './listings.server';

/** An organization that has some of the chosen filters, with the names of those that it lacks. */
export interface InPartListing extends Listing {
  lacks: string[];
}

/** If nobody has all filters of a query without words: who has most of them, each with what it lacks. */
export async function readInPart(
  actor: Actor,
  query: DirectoryQuery,
  chosen: readonly ChosenValue[],
  locale: Locale,
): Promise<InPartListing[]> {
  if (query.q !== '') return [];
  const nearest = await nearestToFilters(actor, query, locale);
  const ids = nearest.map(({ id }) => id);
  const listings = await readListings(actor, ids, locale, { query });
  return listings.map((listing, at) => ({
    ...listing,
    lacks: chosen.filter(({ facet }) => nearest[at]?.lacks.includes(facet)).map(({ name }) => name),
  }));
}
