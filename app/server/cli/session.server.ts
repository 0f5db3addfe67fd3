import { connectDatabase, disconnectDatabase } from '~/platform/db/client.server';
import { openDatabase } from '~/platform/db/open.server';
import { loadEnvironment, type Environment } from '~/platform/env.server';
import { isPortalRunning } from '../portal-lock.server';

/**
 * Runs an operator's command on the portal's database. A portal that runs keeps running and shares its
 * database server; without one, a server is started for the command and stopped after it.
 */
export async function withDatabase(work: (env: Environment) => Promise<void>): Promise<void> {
  const env = loadEnvironment();
  // Under a running portal the schema must not change: that is for its next start.
  const database = await openDatabase(env, { mayMigrate: !isPortalRunning(env.dataDir) });
  connectDatabase(database.url, { connections: 3 });
  try {
    await work(env);
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}
