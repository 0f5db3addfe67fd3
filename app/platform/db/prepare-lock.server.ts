import { setTimeout as wait } from 'node:timers/promises';
import { connectOnce } from './server-connection.server';

const PREPARING = 20_261_201_16; // any number that no other lock has

/**
 * Runs what must be done by one process of all on a database: filling it, bringing it up to date. The others wait
 * for as long as that takes.
 *
 * @param url connection string
 * @param onWait is called once, when there is somebody to wait for
 */
export async function preparing<T>(
  url: string,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const client = await connectOnce(url);
  try {
    for (let told = false; ; await wait(200)) {
      const { rows } = await client.query<{ taken: boolean }>(
        `SELECT pg_try_advisory_lock(${PREPARING}) AS taken`,
      );
      if (rows[0]?.taken) break;
      if (!told) onWait();
      told = true;
    }
    return await work();
  } finally {
    await client.end(); // which releases the lock
  }
}
