import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { migrate, type MigrateOptions } from '~/platform/db/migrate.server';
import { connectOnce } from '~/platform/db/server-connection.server';
import { onDatabase } from '../../setup/databases';
import { hasOlderServer, startOlderServer } from './support/older-server';
import { prisma } from './support/prisma';
import { query } from './support/query';
import { temporaryFolder } from './support/run';

const ours = 'prisma';
const all = fs.readdirSync('prisma/migrations').filter((name) => !name.includes('.'));
const sql = fs.readdirSync('prisma/sql').map((name) => name.replace('.sql', ''));

if (!hasOlderServer) console.log('skipped: PostgreSQL 15, which is not on this machine');

describe('on the embedded PostgreSQL', () =>
  suite(() => Promise.resolve({ url: inject('postgres') })));
describe.skipIf(!hasOlderServer)('on PostgreSQL 15', () => suite(startOlderServer));

function suite(start: () => Promise<{ url: string; stop?: () => Promise<void> }>): void {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop?.());

  /** An empty database for one test. */
  async function empty(): Promise<string> {
    const name = `migrate_${crypto.randomUUID().replaceAll('-', '')}`;
    await query(server.url, `CREATE DATABASE ${name} TEMPLATE template0`);
    onTestFinished(async () => {
      await query(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
    });
    return onDatabase(server.url, name);
  }

  test('several processes at once apply each migration once; then there is nothing to do', async () => {
    const url = await empty();
    const reports = await Promise.all([run(url), run(url), run(url)]);
    expect(reports.map(({ applied }) => applied).sort()).toEqual([[], [], all]);
    expect(reports.map((report) => report.sql).sort()).toEqual([[], [], sql]);
    expect(await run(url)).toEqual({ applied: [], edited: [], sql: [] });
  });

  test('Prisma’s own tool finds the database up to date, and like the schema', async () => {
    const url = await empty();
    await run(url);
    expect(await prisma(url, ['migrate', 'status'])).toContain('up to date');
    const diff = ['--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code'];
    expect(await prisma(url, ['migrate', 'diff', ...diff])).toContain('No difference');
  });

  test('a migration that fails changes nothing, says so, and is tried again', async () => {
    const url = await empty();
    const bad = 'CREATE TABLE half (); CREATE TABLE half ();';
    const folder = migrations({ '1_good': 'CREATE TABLE good ();', '2_bad': bad });
    await expect(run(url, folder)).rejects.toThrow(/^The migration 2_bad failed.*"half" already/);
    expect(await tables(url)).toEqual(['_prisma_migrations', 'good']);
    write(folder, '2_bad', 'CREATE TABLE whole ();');
    expect(await run(url, folder)).toEqual({ applied: ['2_bad'], edited: [], sql: [] });
  });

  test('one that Prisma’s tool left unfinished stops everything', async () => {
    const url = await empty();
    const folder = migrations({ '1_good': 'CREATE TABLE good ();' });
    await run(url, folder);
    await query(url, 'UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(run(url, folder)).rejects.toThrow(/1_good failed earlier.*resolve --rolled-back/);
  });

  test('a file that was edited after it was applied is told', async () => {
    const url = await empty();
    const folder = migrations({ '1_good': 'CREATE TABLE good ();' });
    await run(url, folder);
    write(folder, '1_good', 'CREATE TABLE better ();');
    expect(await run(url, folder)).toEqual({ applied: [], edited: ['1_good'], sql: [] });
  });

  test('a database of a newer release, or of another program, is left alone', async () => {
    const url = await empty();
    await run(url, migrations({ '1_old': 'CREATE TABLE old ();', '2_new': '' }));
    const older = migrations({ '1_old': 'CREATE TABLE old ();' });
    await expect(run(url, older)).rejects.toThrow(/newer than this release.*2_new/);
    const strange = await empty();
    await query(strange, 'CREATE TABLE wordpress ()');
    await expect(run(strange)).rejects.toThrow(/tables of another program/);
    expect(await tables(strange)).toEqual(['wordpress']);
  });

  test('under a portal that runs, the schema does not change', async () => {
    const url = await empty();
    const old = migrations({ '1_old': 'CREATE TABLE old ();' });
    await run(url, old);
    expect(await run(url, old, { mayMigrate: false })).toEqual({
      applied: [],
      edited: [],
      sql: [],
    });
    write(old, '2_new', 'CREATE TABLE new ();');
    await expect(run(url, old, { mayMigrate: false })).rejects.toThrow(/older than this release/);
    expect(await tables(url)).toEqual(['_prisma_migrations', 'old']);
  });

  test('an SQL file is applied when it changed; a function goes with its file or its arguments', async () => {
    const url = await empty();
    const folder = migrations({
      '1_files': 'CREATE TABLE sql_file (name text PRIMARY KEY, checksum text)',
    });
    const double = (type: string) =>
      `CREATE OR REPLACE FUNCTION double(x ${type}) RETURNS ${type} LANGUAGE sql AS 'SELECT 2 * x'`;
    writeSql(folder, 'double', double('int'));
    writeSql(
      folder,
      'four',
      `CREATE OR REPLACE FUNCTION four() RETURNS int LANGUAGE sql AS 'SELECT double(2)'`,
    );
    expect((await run(url, folder)).sql).toEqual(['double', 'four']);
    expect((await run(url, folder)).sql).toEqual([]);
    writeSql(folder, 'double', double('bigint'));
    await expect(run(url, folder, { mayMigrate: false })).rejects.toThrow(
      /older than this release/,
    );
    expect((await run(url, folder)).sql).toEqual(['double']);
    expect(await functions(url)).toEqual(['double(bigint)', 'four()']);
    writeSql(folder, 'four', 'CREATE FUNCTION nothing');
    await expect(run(url, folder)).rejects.toThrow(/^The SQL file four failed and changed nothing/);
    fs.rmSync(path.join(folder, 'sql/four.sql'));
    expect((await run(url, folder)).sql).toEqual([]);
    expect(await functions(url)).toEqual(['double(bigint)']);
  });
}

async function run(url: string, folder = ours, options?: MigrateOptions) {
  const client = await connectOnce(url);
  try {
    return await migrate(client, folder, options);
  } finally {
    await client.end();
  }
}

function migrations(scripts: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, sql] of Object.entries(scripts)) write(folder, name, sql);
  return folder;
}

function write(folder: string, name: string, text: string): void {
  const place = path.join(folder, 'migrations', name);
  fs.mkdirSync(place, { recursive: true });
  fs.writeFileSync(path.join(place, 'migration.sql'), text);
}

function writeSql(folder: string, name: string, text: string): void {
  fs.mkdirSync(path.join(folder, 'sql'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'sql', `${name}.sql`), text);
}

async function tables(url: string): Promise<string[]> {
  const rows = await query<{ name: string }>(
    url,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

async function functions(url: string): Promise<string[]> {
  const rows = await query<{ name: string }>(
    url,
    `SELECT oid::regprocedure::text AS name FROM pg_proc
     WHERE pronamespace = 'public'::regnamespace ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
