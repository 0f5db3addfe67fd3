import { connectDatabase, disconnectDatabase } from '~/platform/db/client.server';
import { openDatabase } from '~/platform/db/open.server';
import { loadEnvironment, type Environment } from '~/platform/env.server';
import { isPortalRunning } from '../portal-lock.server';

/**
 * Runs an operator's command on the portal's database. If the portal runs, the command shares its database
 * server; otherwise a server is started for the command and stopped afterwards.
 */
export async function withDatabase(work: (env: Environment) => Promise<void>): Promise<void> {
  const env = loadEnvironment();
  // While a portal runs the schema must not change; its next start migrates.
  const database = await openDatabase(env, { mayMigrate: !isPortalRunning(env.dataDir) });
  connectDatabase(database.url, { connections: 3 });
  try {
    await work(env);
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}
