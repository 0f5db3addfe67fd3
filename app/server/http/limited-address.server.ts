import type { Limit } from '~/platform/http/rate-limit.server';
import { isPersonal } from './page-response.server';
import { routePath } from './route-path.server';

// Any list that anybody may search by words, whichever is added.
const searchPaths = /^\/[^/]+\/(?!(?:workspace|admin)(?:\/|$))/;

const dataPaths = /^\/(?:hsds|data|oai|catalog\.(?:jsonld|ttl))(?:\/|$)/;

/** Documents that are made anew for whoever asks. */
const documentPaths = /^\/[^/]+\/campaigns\/[^/]+\/document\//;

/** The rate limit towards which requests for a URL count, whoever sends them. */
export function limitOf({ pathname, searchParams }: URL): Limit | undefined {
  if (pathname === '/__manifest') return 'manifest';
  if (dataPaths.test(routePath(pathname))) return searchParams.get('search') ? 'search' : 'data';
  if (documentPaths.test(routePath(pathname))) return 'file';
  if (searchPaths.test(routePath(pathname)) && searchParams.get('q')) return 'search';
  return undefined;
}

/** As how many requests one counts: whole files and long pages of open data take the portal much longer than others. */
export function costOf({ pathname, searchParams }: URL): number {
  const path = routePath(pathname);
  if (!dataPaths.test(path)) return 1;
  const isLong =
    searchParams.get('format') === 'ndjson' || Number(searchParams.get('per_page')) > 100;
  return isLong || /^\/data\/./.test(path) ? 10 : 1;
}

/**
 * Whether making the page of a URL counts towards the limit of lists: filters can be combined in more ways than are kept,
 * and each takes a search. Ways in and pages on which people protect something never do.
 */
export function isFiltered(url: URL): boolean {
  return url.search.length > 1 && limitOf(url) === undefined && !isPersonal(url);
}
