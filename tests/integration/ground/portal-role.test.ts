import fs from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { isAlive } from '~/platform/db/embedded/postmaster-file.server';
import { openEmbedded } from '~/platform/db/embedded/embedded.server';
import { openDatabase } from '~/platform/db/open.server';
import { openBoss } from '~/platform/jobs/boss.server';
import { cloneDatabase, dropDatabase } from '../../setup/databases';
import { query } from './support/query';
import { temporaryFolder } from './support/run';

/** Opens the embedded database of a folder for one test, as the portal does. */
async function open(dataDir = temporaryFolder()) {
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  onTestFinished(() => database.close());
  return { ...database, dataDir };
}

const insert = `INSERT INTO audit_entry (id, action, object_type)
  VALUES (gen_random_uuid(), 'session.start', 'session')`;

const forbidden = [
  `UPDATE audit_entry SET action = 'x'`,
  'DELETE FROM audit_entry',
  'TRUNCATE audit_entry',
  'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
  'ALTER TABLE audit_entry DROP COLUMN hash',
  'DROP TABLE audit_entry',
  'DROP TRIGGER audit_entry_kept ON audit_entry',
  'DROP FUNCTION chain_audit_entry() CASCADE',
  'DELETE FROM audit_head',
  `UPDATE audit_head SET number = 1`,
  `SET session_replication_role = replica`,
  'CREATE TEMP TABLE audit_entry (id uuid)',
  'CREATE TABLE mine (id uuid)',
  'ALTER ROLE tejido_portal SUPERUSER',
  'SET ROLE postgres',
  'DELETE FROM _prisma_migrations',
  'DELETE FROM sql_file',
  'CREATE TABLE pgboss.mine (id uuid)',
  'DROP SCHEMA pgboss CASCADE',
];

/** Tries what a role may not do: each statement must be refused for lack of privileges. */
async function expectRefusals(url: string, role = 'tejido_portal'): Promise<void> {
  for (const sql of forbidden) {
    const tried = query(url, sql.replace('tejido_portal', role));
    await expect(tried, sql).rejects.toMatchObject({ code: '42501' });
  }
}

test('the portal works as a role that adds to the log and can do nothing else to it', async () => {
  const { url } = await open();
  await query(url, insert);
  await query(url, insert);
  expect(
    await query(url, 'SELECT number, current_user AS role FROM audit_entry ORDER BY 1'),
  ).toEqual(['1', '2'].map((number) => ({ number, role: 'tejido_portal' })));
  await expectRefusals(url);
  // It may read and write every other table, including those of later migrations.
  const without = await query(
    url,
    `SELECT relname FROM pg_class c
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND relname NOT IN ('audit_entry', 'audit_head', '_prisma_migrations', 'sql_file')
       AND NOT (has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT')
         AND has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE'))`,
  );
  expect(without).toEqual([]);
  await expectJobs(url);
});

/** Checks what jobs need: creating a queue, taking and completing a job, and maintenance. */
async function expectJobs(url: string): Promise<void> {
  await query(url, `SELECT pgboss.create_queue('try-things', '{"policy": "standard"}')`);
  const { boss, close } = await openBoss(url);
  onTestFinished(close);
  await query(url, `INSERT INTO pgboss.job (name, data) VALUES ('try-things', '{}')`);
  const [job] = await boss.fetch('try-things');
  await boss.complete('try-things', job?.id ?? '');
  await boss.maintain();
  expect(await query(url, 'SELECT state FROM pgboss.job')).toEqual([{ state: 'completed' }]);
}

test('the role is there after a restart, after kill -9, and in a folder from before there was one', async () => {
  const dataDir = temporaryFolder();
  const first = await openDatabase({ databaseUrl: undefined, dataDir });
  await query(first.url, insert);
  await first.close();
  const second = await openDatabase({ databaseUrl: undefined, dataDir });
  await query(second.url, insert);
  const pid = second.embedded?.pid ?? 0;
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isAlive(pid)).toBe(false);
  // The state that an older release left: its tables, and no role.
  const older = await openEmbedded(dataDir);
  await query(older.url('tejido'), 'DROP OWNED BY tejido_portal; DROP ROLE tejido_portal');
  await older.close();
  const third = await open(dataDir);
  await query(third.url, insert);
  expect(await query(third.url, 'SELECT count(*)::int AS count FROM audit_entry')).toEqual([
    { count: 3 },
  ]);
  await expectRefusals(third.url);
});

test('several processes may open the database at once', async () => {
  const { dataDir, url } = await open();
  const others = await Promise.all(
    Array.from({ length: 6 }, () => openDatabase({ databaseUrl: undefined, dataDir })),
  );
  expect(new Set(others.map((other) => other.url))).toEqual(new Set([url]));
});

test('the words of docs/running.md give another server’s role the same rights', async () => {
  const owner = await cloneDatabase();
  onTestFinished(() => dropDatabase(owner));
  const [role, ownerRole, empty] = ['portal', 'owner', 'empty'].map(
    (name) => `tejido_${name}_${process.pid}`,
  ) as [string, string, string];
  const database = new URL(owner).pathname.slice(1);
  const docs = fs.readFileSync('docs/running.md', 'utf8');
  const [making = '', granting = ''] = [...docs.matchAll(/```sql\n([^`]+)```/g)].map(
    ([, sql = '']) => sql.replaceAll('tejido_portal', role).replaceAll('tejido_owner', ownerRole),
  );
  onTestFinished(async () => {
    await query(owner, `DROP DATABASE IF EXISTS ${empty}`);
    await query(owner, `DROP OWNED BY ${role}; DROP ROLE ${role}; DROP ROLE ${ownerRole}`);
  });
  // One statement after another, as psql sends them.
  for (const statement of making.replace('DATABASE tejido ', `DATABASE ${empty} `).split(/;\n/))
    if (statement.trim()) await query(owner, statement);
  expect(granting).toContain('REVOKE UPDATE, DELETE ON audit_entry');
  await query(owner, granting.replaceAll('DATABASE tejido ', `DATABASE ${database} `));
  const url = new URL(owner);
  url.username = role;
  url.password = 'another%20long%20random%20one';
  const dataDir = temporaryFolder();
  const opened = await openDatabase({ databaseUrl: url.href, dataDir });
  expect(opened.migrations).toEqual({ applied: [], edited: [], sql: [] });
  await query(opened.url, insert);
  expect(await query(opened.url, 'SELECT number FROM audit_entry')).toEqual([{ number: '1' }]);
  await expectRefusals(opened.url, role);
  await expectJobs(opened.url);
  // Only the owner of the tables can update the schema.
  await query(owner, `DELETE FROM _prisma_migrations WHERE migration_name LIKE '%sql_files'`);
  await expect(openDatabase({ databaseUrl: url.href, dataDir })).rejects.toThrow(
    'let their owner do it',
  );
});
