import { rows } from '../e2e/authorization/rows';
import type { ProtectedWorld } from '../e2e/authorization/protected-world';
import type { Role } from '../e2e/authorization/roles';
import { cookieHeader } from '../e2e/support/session-cookie';

/** The response that a reader got for a path. */
export interface Got {
  address: string;
  status: number;
  body: string;
  /** the ETag, if everybody gets the same page */
  etag: string | null;
}

/**
 * Every path of the portal that a reader may open according to the authorization matrix, which has a row for
 * every route; also searches for a word and all formats of files.
 */
export function addressesFor(role: Role, world: ProtectedWorld, word: string): string[] {
  const open = rows.flatMap(({ reads = [] }) =>
    reads.filter(({ rule }) => rule(role) === 'answered').map(({ path }) => path(world)),
  );
  const searches = ['es/directory', 'en/directory/map', 'es/resources', 'en/resources/feed.atom'];
  const own = new Set([...open, ...searches.map((one) => `/${one}?q=${word}`)]);
  // These change data.
  return [...own].filter((address) => !/^\/exit|\/logout|\/data\.json$/.test(address));
}

/** Requests paths, some at a time, without a cache. */
export async function readAll(
  url: string,
  addresses: readonly string[],
  session: string | null,
): Promise<Got[]> {
  const got: Got[] = [];
  const queue = [...addresses];
  const read = async () => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      const headers = session ? { Cookie: cookieHeader(session) } : {};
      const answer = await fetch(url + address, { redirect: 'manual', headers });
      const body = withoutStamps(await answer.text());
      got.push({ address, status: answer.status, body, etag: answer.headers.get('ETag') });
    }
  };
  await Promise.all(Array.from({ length: 6 }, read));
  return got.sort((one, other) => one.address.localeCompare(other.address));
}

/** The page without what differs each time: nonces and form stamps. */
function withoutStamps(body: string): string {
  return body
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"/g, '')
    .replaceAll(/[\w-]+\.[\w-]+\.[\w-]{43}/g, '');
}
