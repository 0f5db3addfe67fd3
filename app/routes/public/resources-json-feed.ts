import type { LoaderFunctionArgs } from '@remix-run/node';
import { jsonFeed } from '~/features/library/citations/json-feed';
import { resourcesFeed } from '~/features/library/citations/resources-feed.server';
import { addressOf, parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { env } from '~/platform/env.server';

/** The feed of the newest public resources as JSON, with the filters of the library page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseResourceQuery(new URL(request.url).searchParams);
  const self = env().publicUrl + links.resourcesJsonFeed(locale, addressOf(query));
  return new Response(jsonFeed(await resourcesFeed(query, locale), self), {
    headers: {
      'Content-Type': 'application/feed+json; charset=utf-8',
      // Revalidated each time, because what leaves the portal must leave its feeds at once.
      'Cache-Control': 'public, no-cache',
      'X-Robots-Tag': 'noindex',
    },
  });
}
