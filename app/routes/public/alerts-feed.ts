import type { LoaderFunctionArgs } from '@remix-run/node';
import { atomXml } from '~/features/library/citations/atom';
import { parseAlertQuery } from '~/features/alerts/alert-query.schema';
import { alertsFeed } from '~/features/alerts/alerts-feed.server';
import { requireLocale } from '~/i18n/request.server';

/** Feed of the alerts that everybody reads and that were confirmed, with the facts of the list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseAlertQuery(new URL(request.url).searchParams);
  return new Response(atomXml(await alertsFeed(query, locale)), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      // Revalidated each time, because what ended must not look current.
      'Cache-Control': 'public, no-cache',
      'X-Robots-Tag': 'noindex',
    },
  });
}
