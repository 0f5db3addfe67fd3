import pg from 'pg';
import type { Environment } from '../env.server';
import { openEmbedded, type EmbeddedServer } from './embedded/embedded.server';
import { migrate, type MigrateOptions, type MigrationReport } from './migrate.server';
import { grantToPortal, PORTAL_ROLE } from './portal-role.server';
import { connectOnce } from './server-connection.server';

/** An open, migrated database. */
export interface OpenDatabase {
  /** with the role that the portal uses; on the embedded server that role owns nothing */
  url: string;
  /** the server that the portal runs itself; undefined if DATABASE_URL is set */
  embedded: EmbeddedServer | undefined;
  migrations: MigrationReport;
  close(): Promise<void>;
}

/** The name of the portal's database on the embedded server. */
export const DATABASE = 'tejido';
/** The folder that holds the migrations and the SQL files. */
export const PRISMA_FOLDER = 'prisma';

/**
 * Opens the portal's database, on the server of DATABASE_URL or else on the embedded one, and migrates it.
 *
 * @throws OperatorError when it cannot be used
 */
export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Environment, 'databaseUrl' | 'dataDir'>,
  { mayMigrate }: MigrateOptions = { mayMigrate: true },
): Promise<OpenDatabase> {
  const embedded = databaseUrl === undefined ? await openEmbedded(dataDir) : undefined;
  const close = async () => embedded?.close();
  try {
    if (embedded) await createDatabase(embedded, DATABASE);
    const client = await connectOnce(databaseUrl ?? embedded?.url(DATABASE) ?? '');
    try {
      const migrations = await migrate(client, PRISMA_FOLDER, { mayMigrate });
      if (embedded) await grantToPortal(client);
      const url = databaseUrl ?? embedded?.url(DATABASE, PORTAL_ROLE) ?? '';
      return { url, embedded, migrations, close };
    } finally {
      await client.end();
    }
  } catch (error) {
    await close();
    throw error;
  }
}

/** Makes a database in the embedded server if it does not exist. */
export async function createDatabase(server: EmbeddedServer, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
