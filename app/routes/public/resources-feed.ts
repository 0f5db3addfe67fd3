import type { LoaderFunctionArgs } from '@remix-run/node';
import { atomXml } from '~/features/library/citations/atom';
import { resourcesFeed } from '~/features/library/citations/resources-feed.server';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { requireLocale } from '~/i18n/request.server';

/** Feed of the newest public resources, with the filters of the library page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseResourceQuery(new URL(request.url).searchParams);
  return new Response(atomXml(await resourcesFeed(query, locale)), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      // Revalidated each time, because what leaves the portal must leave its feeds at once.
      'Cache-Control': 'public, no-cache',
      'X-Robots-Tag': 'noindex',
    },
  });
}
