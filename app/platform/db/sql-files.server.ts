import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { errorCode, errorMessage, OperatorError } from '../operator-error.server';

/** What an operator reads whose command would change the database while an older portal still runs on it. */
export const PORTAL_IS_OLDER =
  'The portal that runs is older than this release: restart it, then repeat the command.';

/** One file of prisma/sql. It defines the function that it is named after, and the triggers that call it. */
interface SqlFile {
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Applies the SQL files that are new or changed, and drops the functions whose file is gone, all in one
 * transaction. If a changed file changes a function's arguments, the function with the old arguments is
 * dropped. To be called after the migrations, as the owner of the tables.
 *
 * @param folder prisma/sql; a folder that does not exist counts as empty
 * @param mayApply false: an OperatorError is thrown if a function would have to be applied or dropped
 * @returns the names of the applied files, without extension
 * @throws OperatorError when a file fails, or when there is work to do and `mayApply` is false
 */
export async function applySqlFiles(
  client: pg.Client,
  folder: string,
  mayApply: boolean,
): Promise<string[]> {
  const files = readSqlFiles(folder);
  const applied = await readApplied(client);
  const stale = files.filter(({ name, checksum }) => applied.get(name) !== checksum);
  const gone = [...applied.keys()].filter((name) => !files.some((file) => file.name === name));
  if (stale.length + gone.length === 0) return [];
  if (!mayApply) throw new OperatorError(PORTAL_IS_OLDER);
  await client.query('BEGIN');
  try {
    // A function may call one whose file comes later.
    await client.query('SET LOCAL check_function_bodies = off');
    // For functions that are declared with `SET search_path FROM CURRENT`.
    await client.query(
      `SELECT set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true)`,
    );
    for (const file of stale) await applyFile(client, file);
    for (const name of gone) await dropFunctions(client, name);
    await client.query('DELETE FROM sql_file WHERE name = ANY($1)', [gone]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  return stale.map(({ name }) => name);
}

function readSqlFiles(folder: string): SqlFile[] {
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((file) => {
    const sql = fs.readFileSync(path.join(folder, file), 'utf8');
    const checksum = crypto.createHash('sha256').update(sql).digest('hex');
    return { name: file.slice(0, -'.sql'.length), sql, checksum };
  });
}

/** Checksums by file name; empty before the migration that creates the table `sql_file`. */
async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const found = await client.query(`SELECT to_regclass('sql_file') IS NOT NULL AS there`);
  if (!(found.rows as { there: boolean }[])[0]?.there) return new Map();
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM sql_file',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

async function applyFile(client: pg.Client, { name, sql, checksum }: SqlFile): Promise<void> {
  try {
    await client.query(sql);
    await dropFunctions(client, name, 'those that this transaction did not write');
  } catch (error) {
    if (errorCode(error) === '42501') throw error;
    throw new OperatorError(
      `The SQL file ${name} failed and changed nothing: ${errorMessage(error)}.`,
      { cause: error },
    );
  }
  await client.query(
    `INSERT INTO sql_file (name, checksum) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum`,
    [name, checksum],
  );
}

/** Drops the functions of a name, with the triggers that call them. */
async function dropFunctions(
  client: pg.Client,
  name: string,
  which: 'all' | 'those that this transaction did not write' = 'all',
): Promise<void> {
  const { rows } = await client.query<{ signature: string }>(
    `SELECT oid::regprocedure::text AS signature FROM pg_proc
     WHERE proname = $1 AND pronamespace = current_schema()::regnamespace
       AND ($2 OR xmin::text <> (pg_current_xact_id()::text::bigint % 4294967296)::text)`,
    [name, which === 'all'],
  );
  for (const { signature } of rows) await client.query(`DROP FUNCTION ${signature} CASCADE`);
}
