import type { Limit } from '~/platform/http/rate-limit.server';
import { routePath } from './route-path.server';

// Any list that anybody may search by words, whichever is added.
const searchPaths = /^\/[^/]+\/(?!(?:workspace|admin)(?:\/|$))/;

const dataPaths = /^\/(?:hsds|data|oai|catalog\.(?:jsonld|ttl))(?:\/|$)/;

/** The rate limit towards which requests for a URL count, whoever sends them. */
export function limitOf({ pathname, searchParams }: URL): Limit | undefined {
  if (pathname === '/__manifest') return 'manifest';
  if (dataPaths.test(routePath(pathname))) return searchParams.get('search') ? 'search' : 'data';
  if (searchPaths.test(routePath(pathname)) && searchParams.get('q')) return 'search';
  return undefined;
}
