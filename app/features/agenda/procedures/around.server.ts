import { readListings } from '~/features/directory/listings.server';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { searchResources } from '~/features/library/resources/resources.server';
import { listRequests } from '~/features/requests/request-list.server';
import { parseRequestQuery } from '~/features/requests/request-query.schema';
import { parseDirectoryQuery } from '~/features/search/directory/directory.schema';
import { matchingIds } from '~/features/search/directory/results.server';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';

// The page names this many of each, and links to the rest.
const named = 5;

/** Who works at a stage in a country, what the library has for it, and what is asked about it, as the actor may see. */
export async function readAround(
  actor: Actor,
  { country, stage }: { country: string; stage: string },
  locale: Locale,
) {
  const facts = new URLSearchParams({ country, stage });
  const directory = parseDirectoryQuery(facts);
  const asked = parseRequestQuery(new URLSearchParams({ country, area: stage, state: 'open' }));
  const [ids, resources, requests] = await Promise.all([
    matchingIds(actor, directory, { limit: named, offset: 0, locale }),
    searchResources(actor, parseResourceQuery(facts), locale),
    listRequests(actor, asked, locale),
  ]);
  const partners = await readListings(actor, ids, locale);
  return {
    partners: partners.map(({ slug, name, nameLocale }) => ({ slug, name, nameLocale })),
    resources: {
      total: resources.total,
      first: resources.results.slice(0, named).map(({ slug, title }) => ({ slug, title })),
    },
    requests: {
      total: requests.total,
      first: requests.results.slice(0, named).map(({ slug, title }) => ({ slug, title })),
    },
  };
}

export type Around = Awaited<ReturnType<typeof readAround>>;
