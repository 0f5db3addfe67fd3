import { rows } from '../e2e/authorization/rows';
import type { ProtectedWorld } from '../e2e/authorization/protected-world';
import type { Role } from '../e2e/authorization/roles';
import { cookieHeader } from '../e2e/support/session-cookie';

/** What a reader got at an address. */
export interface Got {
  address: string;
  status: number;
  body: string;
  /** the page's name for its content, where everybody gets the same */
  etag: string | null;
}

/**
 * Every address of the portal that a reader may open, as the authorisation matrix knows them, with searches
 * for a word and all forms of files: a route that is new is among them by its row.
 */
export function addressesFor(role: Role, world: ProtectedWorld, word: string): string[] {
  const open = rows.flatMap(({ reads = [] }) =>
    reads.filter(({ rule }) => rule(role) === 'answered').map(({ path }) => path(world)),
  );
  const searches = ['es/directory', 'en/directory/map', 'es/resources', 'en/resources/feed.atom'];
  const own = new Set([...open, ...searches.map((one) => `/${one}?q=${word}`)]);
  // These change what they look at.
  return [...own].filter((address) => !/^\/exit|\/logout|\/data\.json$/.test(address));
}

/** Asks for addresses, some at a time, as a browser that keeps nothing. */
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

/** The page without what is another each time: nonces, stamps of forms. */
function withoutStamps(body: string): string {
  return body
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"/g, '')
    .replaceAll(/[\w-]+\.[\w-]+\.[\w-]{43}/g, '');
}
