import { locales } from '~/i18n/locale';

const longestQuery = 2 * 1024;
const longestPath = 2 * 1024;
// A signed-in page asks here which of its links are pages; Remix's own limit for that address is 7,680.
const routeManifest = { pathname: '/__manifest', longestQuery: 8 * 1024 };

export type AddressProblem = { status: 400 | 404 | 414 } | { redirect: string };

/**
 * What is wrong with an address before anybody looks for its page; undefined when nothing is. PostgreSQL
 * keeps no NUL, and `_data` is how Remix asked for one loader alone before it had single fetch.
 *
 * @param mayRedirect whether the request may be sent to the same page's one address (GET and HEAD)
 */
export function addressProblem(url: URL, mayRedirect: boolean): AddressProblem | undefined {
  const { pathname, search } = url;
  const queryLimit =
    pathname === routeManifest.pathname ? routeManifest.longestQuery : longestQuery;
  if (pathname.length > longestPath || search.length > queryLimit) return { status: 414 };
  if (!isDecodable(pathname) || /%00/.test(pathname + search)) return { status: 400 };
  if (url.searchParams.has('_data')) return { status: 400 };
  // `//host` and `/\host` would be another site's address if any page of ours repeated it.
  if (/^\/(?:[/\\]|%5c|%2f)/i.test(pathname)) return { status: 404 };
  if (!mayRedirect) return undefined;
  const proper = withLanguage(pathname).replace(/(?<=.)\/+$/, '');
  if (proper !== pathname) return { redirect: proper + search };
  return undefined;
}

/** A path that begins with a language in capitals, begun as the languages are spelled. */
function withLanguage(pathname: string): string {
  const [, first = ''] = pathname.split('/');
  const locale = locales.find((one) => one.toLowerCase() === first.toLowerCase());
  return locale && locale !== first ? `/${locale}${pathname.slice(first.length + 1)}` : pathname;
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
