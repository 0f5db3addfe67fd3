import { afterAll, beforeAll } from 'vitest';
import { minute } from '~/platform/durations';
import { connectDatabase, disconnectDatabase } from '~/platform/db/client.server';
import { loadEnvironment } from '~/platform/env.server';
import { startPortal, type RunningPortal } from './portal';
import { usePortal } from './worker';
import { cloneDatabase } from '../../setup/databases';

/** Milliseconds; another copy of the project is built first. */
const HOOK_TIMEOUT = 3 * minute;

/**
 * Gives a test file a portal and a database of its own, for tests that would disturb others.
 *
 * @param settings besides those of the end-to-end tests
 * @param folder another copy of the project, which is run instead of this one
 * @returns gives the portal once the tests run
 */
export function ownPortal(
  settings: Record<string, string> = {},
  folder?: string,
): () => RunningPortal {
  let running: RunningPortal | undefined;
  const get = () => {
    if (!running) throw new Error('the portal is not started yet');
    return running;
  };
  beforeAll(async () => {
    running = await startPortal(await cloneDatabase('network'), settings, folder);
    const { url, databaseUrl, dataDir } = running;
    await disconnectDatabase();
    loadEnvironment({ ...settings, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PUBLIC_URL: url });
    connectDatabase(databaseUrl, { connections: 5 });
    usePortal(running);
  }, HOOK_TIMEOUT);
  afterAll(async () => {
    usePortal();
    await running?.stop();
  });
  return get;
}
