import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { connectDatabase, disconnectDatabase } from '~/platform/db/client.server';
import { openEmbedded, type EmbeddedServer } from '~/platform/db/embedded/embedded.server';
import { migrate } from '~/platform/db/migrate.server';
import { seedNetwork } from '../../prisma/seed/network.server';
import { seedReference } from '../../prisma/seed/reference.server';
import { onDatabase, type Template } from './databases';

declare module 'vitest' {
  interface ProvidedContext {
    /** connection string of the test server's database `postgres` */
    postgres: string;
    /** names of the databases to clone */
    templates: Record<Template, string>;
  }
}

const templates: Record<Template, string> = {
  reference: `tejido_test_reference_${process.pid}`,
  network: `tejido_test_network_${process.pid}`,
};

interface Opened {
  url: string;
  close: () => Promise<void>;
}

// On globalThis, because each project loads this module again.
const shared = globalThis as { tejidoTestServer?: { users: number; opened: Promise<Opened> } };

/**
 * Vitest's global set-up: one PostgreSQL for the whole run, with two databases that test files clone: one with
 * the reference data, one also with the founding network. TEST_DATABASE_URL selects another server.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = (shared.tejidoTestServer ??= { users: 0, opened: open() });
  server.users += 1;
  const { url, close } = await server.opened;
  project.provide('postgres', url);
  project.provide('templates', templates);
  return async () => {
    server.users -= 1;
    if (server.users === 0) await close();
  };
}

async function open(): Promise<Opened> {
  const given = process.env['TEST_DATABASE_URL'];
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-test-'));
  const server = given ? undefined : await openEmbedded(dataDir);
  const url = given ?? server?.url('postgres') ?? '';
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  if (server) await trustTheMachine(admin);
  await makeTemplates(admin, url);
  return { url, close: () => tearDown(admin, server, dataDir) };
}

/** Turns durability off: nothing here outlives the run. */
async function trustTheMachine(admin: pg.Client): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    await admin.query(`ALTER SYSTEM SET ${setting} = off`);
  await admin.query('SELECT pg_reload_conf()');
}

async function makeTemplates(admin: pg.Client, url: string): Promise<void> {
  for (const name of Object.values(templates))
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${templates.reference}`);
  const reference = onDatabase(url, templates.reference);
  const client = new pg.Client({ connectionString: reference });
  await client.connect();
  await migrate(client, 'prisma');
  await client.end();
  await seedReference(connectDatabase(reference));
  await disconnectDatabase();
  await admin.query(`CREATE DATABASE ${templates.network} TEMPLATE ${templates.reference}`);
  await seedNetwork(connectDatabase(onDatabase(url, templates.network)));
  await disconnectDatabase();
}

async function tearDown(
  admin: pg.Client,
  server: EmbeddedServer | undefined,
  dataDir: string,
): Promise<void> {
  if (!server)
    for (const name of Object.values(templates))
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
  await server?.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
}
