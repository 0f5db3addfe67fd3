import { locales } from '~/i18n/locale';

const longestQuery = 2 * 1024;
const longestPath = 2 * 1024;
// Signed-in pages ask this URL which of their links are pages; Remix's own limit for it is 7,680.
const routeManifest = { pathname: '/__manifest', longestQuery: 8 * 1024 };

export type AddressProblem = { status: 400 | 404 | 414 } | { redirect: string };

/**
 * What is wrong with a URL, checked before its page is looked up; undefined if nothing. PostgreSQL stores no
 * NUL, and `_data` was how Remix requested a single loader before it had single fetch.
 *
 * @param mayRedirect whether the request may be redirected to the canonical URL of its page (GET and HEAD)
 */
export function addressProblem(url: URL, mayRedirect: boolean): AddressProblem | undefined {
  const { pathname, search } = url;
  const queryLimit =
    pathname === routeManifest.pathname ? routeManifest.longestQuery : longestQuery;
  if (pathname.length > longestPath || search.length > queryLimit) return { status: 414 };
  if (!isDecodable(pathname) || /%00/.test(pathname + search)) return { status: 400 };
  if (url.searchParams.has('_data')) return { status: 400 };
  // `//host` and `/\host` would lead to another site if one of our pages repeated them.
  if (/^\/(?:[/\\]|%5c|%2f)/i.test(pathname)) return { status: 404 };
  if (!mayRedirect) return undefined;
  const proper = withLanguage(pathname).replace(/(?<=[^/])\/+$/, '');
  if (proper !== pathname) return { redirect: proper + search };
  return undefined;
}

/** The path, with a language in other letter case at its beginning corrected. */
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
