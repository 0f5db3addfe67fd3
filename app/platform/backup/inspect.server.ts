import pg from 'pg';

/** What a database holds, for comparing two. */
export interface Inspection {
  postgres: string;
  migrations: string[];
  counts: Record<string, number>;
  bytes: number;
  /** every stored file that a row names, with the row's hash of it if it has one */
  files: { key: string; sha256: string | null }[];
}

/** Reads what a database holds. */
export async function inspectDatabase(url: string): Promise<Inspection> {
  return withClient(url, async (client) => {
    const tables = await tablesOf(client);
    const counts: Record<string, number> = {};
    for (const { name, sql } of tables) {
      const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${sql}`);
      counts[name] = Number(rows[0]?.count);
    }
    const facts = await client.query<{ version: string; bytes: string }>(
      `SELECT current_setting('server_version') AS version,
              pg_database_size(current_database()) AS bytes`,
    );
    return {
      postgres: facts.rows[0]?.version ?? '',
      migrations: await migrationsOf(client),
      counts,
      bytes: Number(facts.rows[0]?.bytes),
      files: await filesOf(client),
    };
  });
}

/** The stored files that a database's rows name. */
export function namedFiles(url: string): Promise<Inspection['files']> {
  return withClient(url, filesOf);
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1',
  );
  return rows.map(({ name }) => name);
}

/** The portal's tables and those of the jobs. `sql` is the name as it stands in a statement. */
export async function tablesOf(client: pg.Client): Promise<{ name: string; sql: string }[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `SELECT n.nspname AS schema, c.relname AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'pgboss') AND c.relkind = 'r' ORDER BY 1, 2`,
  );
  return rows.map(({ schema, name }) => ({
    name: schema === 'public' ? name : `${schema}.${name}`,
    sql: `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`,
  }));
}

/** Every column that is named like a key of a stored file is one, so that a new table needs no entry here. */
async function filesOf(client: pg.Client): Promise<Inspection['files']> {
  const { rows: columns } = await client.query<{ table: string; key: string; hash: boolean }>(
    `SELECT k.table_name AS table, k.column_name AS key,
            k.column_name = 'storage_key' AND EXISTS (
              SELECT FROM information_schema.columns h WHERE h.table_schema = 'public'
                AND h.table_name = k.table_name AND h.column_name = 'sha256') AS hash
     FROM information_schema.columns k
     WHERE k.table_schema = 'public' AND k.column_name LIKE '%storage\\_key' ORDER BY 1, 2`,
  );
  const files: Inspection['files'] = [];
  for (const { table, key, hash } of columns) {
    const column = pg.escapeIdentifier(key);
    const { rows } = await client.query<{ key: string; sha256: string | null }>(
      `SELECT ${column} AS key, ${hash ? 'sha256' : 'NULL'}::text AS sha256
       FROM ${pg.escapeIdentifier(table)} WHERE ${column} IS NOT NULL ORDER BY 1`,
    );
    files.push(...rows);
  }
  return files;
}

/**
 * Reads every table and every index of a database and compares them, as PostgreSQL's own checker does.
 *
 * @param url as a superuser
 * @returns what is damaged, a sentence each; empty if nothing is
 */
export async function findDamage(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS amcheck');
    const damage: string[] = [];
    const { rows: indexes } = await client.query<{ oid: number; name: string; method: string }>(
      `SELECT c.oid::int AS oid, c.relname AS name, a.amname AS method
       FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
       WHERE a.amname IN ('btree', 'gin') AND c.relkind = 'i' AND i.indisvalid
         AND c.relpersistence = 'p' ORDER BY c.relname`,
    );
    const checks: Record<string, string> = {
      btree: 'SELECT bt_index_check($1::oid::regclass, true)',
      gin: 'SELECT gin_index_check($1::oid::regclass)',
    };
    for (const { oid, name, method } of indexes)
      await client.query(checks[method] ?? '', [oid]).catch((error: Error) => {
        damage.push(`the index ${name}: ${error.message}`);
      });
    const { rows: tables } = await client.query<{ name: string; message: string }>(
      `SELECT c.relname AS name, v.msg AS message
       FROM pg_class c, LATERAL verify_heapam(c.oid::regclass) v
       WHERE c.relkind IN ('r', 't', 'm') AND c.relpersistence = 'p'`,
    );
    damage.push(...tables.map(({ name, message }) => `the table ${name}: ${message}`));
    return damage;
  });
}

export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // the query under way fails by itself
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
