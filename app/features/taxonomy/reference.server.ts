import { db, isReadingInside } from '~/platform/db/client.server';
import { oncePerRequest } from '~/platform/http/request-scope.server';

/**
 * The version of taxonomies, countries, languages and thesaurus: a number that every change of them increments, in
 * the same transaction.
 */
export function readReferenceVersion(): Promise<bigint> {
  return oncePerRequest('reference', async () => {
    const [row] = await db().$queryRaw<{ version: bigint }[]>`
      SELECT words_version AS version FROM search_state`;
    return row?.version ?? 0n;
  });
}

// Cached values, by the database that they were read from.
const held = new WeakMap<object, Map<string, { version: bigint; value: Promise<unknown> }>>();

/**
 * Caches a value that depends on taxonomies, countries, languages and thesaurus alone. Once per request, the
 * database is asked for their version; the value is read again when it has changed.
 *
 * @param key names the cached value; there must be few keys
 */
export async function heldReference<T>(key: string, read: () => Promise<T>): Promise<T> {
  if (isReadingInside()) return read();
  const version = await readReferenceVersion();
  const values = held.get(db()) ?? new Map<string, { version: bigint; value: Promise<unknown> }>();
  held.set(db(), values);
  const known = values.get(key);
  if (known?.version === version) return known.value as Promise<T>;
  const value = read();
  values.set(key, { version, value });
  value.catch(() => values.delete(key));
  return value;
}
