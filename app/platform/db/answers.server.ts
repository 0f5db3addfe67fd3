import { db } from './client.server';

/**
 * Whether the database takes writes, found out by one: a server that is read-only, stands by for another or has
 * no room on its disk answers questions all the same. The row is swept with the counters that are over. The caller
 * bounds the time that it waits.
 */
export async function databaseWrites(): Promise<boolean> {
  try {
    await db().$executeRaw`
      INSERT INTO limit_counter (key, points, expire) VALUES ('ready', 1, 0)
      ON CONFLICT (key) DO UPDATE SET points = 1`;
    return true;
  } catch {
    return false;
  }
}
