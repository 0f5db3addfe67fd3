import { connectDatabase, disconnectDatabase } from '~/platform/db/client.server';
import { openDatabase, type OpenDatabase } from '~/platform/db/open.server';
import { loadEnvironment, type Environment } from '~/platform/env.server';
import { checkSecret } from '~/platform/secret-check.server';
import { isPortalRunning } from '../portal-lock.server';

/**
 * Runs an operator's command on the portal's database. If the portal runs, the command shares its database
 * server; otherwise a server is started for the command and stopped afterwards. With `anySecret`, also with
 * another secret than the database's.
 */
export async function withDatabase(
  work: (env: Environment, database: OpenDatabase) => Promise<void>,
  { anySecret = false } = {},
): Promise<void> {
  const env = loadEnvironment();
  // While a portal runs the schema must not change; its next start migrates.
  const database = await openDatabase(env, { mayMigrate: !isPortalRunning(env.dataDir) });
  connectDatabase(database.url, { connections: 3 });
  try {
    if (!anySecret) await checkSecret(env);
    await work(env, database);
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}
