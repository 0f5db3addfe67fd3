import crypto from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** The databases that tests clone: with the reference data only, or also with the founding network. */
export type Template = 'reference' | 'network';

/** The connection string for another database of the same server. */
export function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Makes a database for a test. @returns its connection string */
export function cloneDatabase(template: Template = 'reference'): Promise<string> {
  return createClone(inject('postgres'), inject('templates')[template]);
}

/** The same for a global set-up, where Vitest's `inject` does not work. */
export async function createClone(postgres: string, template: string): Promise<string> {
  const name = `tejido_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await asAdministrator(
    `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`,
    postgres,
  );
  return onDatabase(postgres, name);
}

/** Makes an empty database, without even the migrations. @returns its connection string */
export async function emptyDatabase(): Promise<string> {
  const name = `tejido_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE template0`);
  return onDatabase(inject('postgres'), name);
}

/** Drops a database that `cloneDatabase` or `emptyDatabase` made. */
export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await asAdministrator(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}

async function asAdministrator(sql: string, postgres = inject('postgres')): Promise<void> {
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
