import { db, isReadingInside } from '~/platform/db/client.server';
import { oncePerRequest } from '~/platform/http/request-scope.server';

/**
 * The number that moves with every change of taxonomies, countries, languages and thesaurus, in the transaction
 * of the change.
 */
export function readReferenceVersion(): Promise<bigint> {
  return oncePerRequest('reference', async () => {
    const [row] = await db().$queryRaw<{ version: bigint }[]>`
      SELECT words_version AS version FROM search_state`;
    return row?.version ?? 0n;
  });
}

// By the database they were read from.
const held = new WeakMap<object, Map<string, { version: bigint; value: Promise<unknown> }>>();

/**
 * What is read or made of taxonomies, countries, languages and thesaurus alone: kept in memory while the
 * database says, once in each request, that nothing of them has changed.
 *
 * @param key names what is kept; there must be few of them
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
