import type { Locale } from '~/i18n/locale';
import { visitor } from '~/platform/auth/actor';
import { askedText } from '~/features/search/question/asked-text.server';
import { listingOf } from '../search/listings.server';
import { findMatching } from '../search/resource-matching.queries.server';
import { findPublished } from '../search/resource-rows.queries.server';
import type { ResourceQuery } from '../search/resource-search.schema';

// Enough for a feed reader that has not fetched for months.
const MOST = 50;

/** The public resources that match a query, newest edition first. */
export async function listPublished(query: ResourceQuery, locale: Locale) {
  const asking = { actor: visitor, query, text: await askedText(query.q), locale };
  const ids = await findMatching(asking, { limit: MOST, offset: 0 });
  return (await findPublished(ids)).map((row) => ({
    ...listingOf(row, locale),
    id: row.id,
    typeSlug: row.type.slug,
    updatedAt: row.editionAt > row.updatedAt ? row.editionAt : row.updatedAt,
  }));
}
