import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { errorCode, errorMessage, OperatorError } from '../operator-error.server';
import { BASELINE, markBaseline, needsBaselineMark } from './baseline.server';
import { applySqlFiles, PORTAL_IS_OLDER } from './sql-files.server';
import { makeAlphabets } from './alphabets.server';
import { watchTables } from './content-tables.server';

/** What a run of `migrate` did. */
export interface MigrationReport {
  applied: string[];
  /** migrations whose file changed after they were applied */
  edited: string[];
  /** files of prisma/sql that were applied, without their ending */
  sql: string[];
}

export interface MigrateOptions {
  /** false: a missing migration is an error, because another process relies on the current schema */
  mayMigrate: boolean;
}

const PRISMA_LOCK = 72_707_369; // the advisory lock that Prisma's own engine takes

// The table as Prisma's engine makes it, so that `prisma migrate status` and `deploy` understand it.
const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * Applies the missing migrations, in the order of their names, each in one transaction together with its row in
 * Prisma's table: after a crash it is either applied or not begun. Then applies the SQL files that changed.
 * Several processes may call it at once.
 *
 * @param client a connection of its own, not from a pool
 * @param folder the folder that holds `migrations` and `sql`
 * @throws OperatorError when the database is not the portal's, is newer than this release, or a migration fails
 */
export async function migrate(
  client: pg.Client,
  folder: string,
  { mayMigrate }: MigrateOptions = { mayMigrate: true },
): Promise<MigrationReport> {
  await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
  try {
    if (!(await isOurs(client))) await client.query(createTable);
    const migrations = readMigrations(path.join(folder, 'migrations'));
    const known = await readKnown(client, migrations, mayMigrate);
    refuseNewer(known, migrations);
    const report: MigrationReport = { applied: [], edited: [], sql: [] };
    for (const migration of migrations) {
      const checksum = known.get(migration.name);
      if (checksum === undefined) {
        if (!mayMigrate) throw new OperatorError(PORTAL_IS_OLDER);
        await asOwner(() => apply(client, migration));
        report.applied.push(migration.name);
      } else if (checksum !== migration.checksum) report.edited.push(migration.name);
    }
    await asOwner(async () => {
      report.sql = await applySqlFiles(client, path.join(folder, 'sql'), mayMigrate);
      if (!mayMigrate) return;
      await watchTables(client);
      await makeAlphabets(client);
    });
    return report;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK]);
  }
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

function readMigrations(folder: string): Migration[] {
  const names = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: crypto.createHash('sha256').update(sql).digest('hex') };
  });
}

/** Checksums by migration name. A database of release 0.1 is first marked as having the baseline. */
async function readKnown(client: pg.Client, migrations: Migration[], mayMigrate: boolean) {
  const known = await readApplied(client);
  const baseline = migrations.find(({ name }) => name === BASELINE);
  if (!baseline || !needsBaselineMark([...known.keys()])) return known;
  if (!mayMigrate) throw new OperatorError(PORTAL_IS_OLDER);
  await asOwner(() => markBaseline(client, baseline.checksum));
  return readApplied(client);
}

/**
 * Checksums by migration name. @throws OperatorError if Prisma's own tool began a migration and did not finish
 * it
 */
async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  for (const { name, finished } of rows)
    if (!finished)
      throw new OperatorError(
        `The migration ${name} failed earlier: mend the database, then run ` +
          `"npx prisma migrate resolve --rolled-back ${name}" and start again.`,
      );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** @throws OperatorError when the role is not the tables' owner */
async function asOwner(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (errorCode(error) !== '42501') throw error;
    throw new OperatorError(
      'The role of DATABASE_URL may not bring the tables up to date: let their owner do it ' +
        '(docs/running.md, "A database server of your own").',
      { cause: error },
    );
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [crypto.randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    if (errorCode(error) === '42501') throw error;
    throw new OperatorError(
      `The migration ${name} failed and changed nothing: ${errorMessage(error)}.`,
      { cause: error },
    );
  }
}

/**
 * Whether a database is the portal's already; otherwise it is empty, because one that another program uses is
 * refused. Asked first, because a role that owns nothing may not even run CREATE TABLE IF NOT EXISTS for an
 * existing table.
 */
async function isOurs(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ ours: boolean; tables: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS ours,
            EXISTS (SELECT FROM pg_tables WHERE schemaname = current_schema()) AS tables`,
  );
  if (rows[0]?.tables && !rows[0].ours)
    throw new OperatorError(
      'The database holds tables of another program: set DATABASE_URL to an empty database.',
    );
  return rows[0]?.ours === true;
}

function refuseNewer(known: Map<string, string>, migrations: Migration[]): void {
  const names = new Set(migrations.map(({ name }) => name));
  const unknown = [...known.keys()].find((name) => !names.has(name));
  if (unknown)
    throw new OperatorError(
      `The database is newer than this release (it has the migration ${unknown}): update the portal.`,
    );
}
