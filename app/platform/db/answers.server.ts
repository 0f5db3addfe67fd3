import { db } from './client.server';

/**
 * Whether the database can be written, tested by a write: a server that is read-only, a standby or out of disk
 * space still answers queries. The row is deleted together with expired counters. The caller limits how long it
 * waits.
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
