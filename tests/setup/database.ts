import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { setClock } from '~/platform/clock.server';
import { connectDatabase, disconnectDatabase } from '~/platform/db/client.server';
import { loadEnvironment } from '~/platform/env.server';
import { cloneDatabase, dropDatabase, type Template } from './databases';
import { registerFeatures } from '~/server/registry.server';

// Vitest's set-up of every integration file: its own database with the reference data, its own DATA_DIR, the
// environment loaded and the client connected, so that `db()` and `env()` work.

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-test-data-'));
let current: string;

async function connect(template: Template): Promise<void> {
  current = await cloneDatabase(template);
  process.env['DATABASE_URL'] = current;
  loadEnvironment({ DATABASE_URL: current, DATA_DIR: dataDir });
  connectDatabase(current, { connections: 5 });
}

/** Starts over with a fresh database; otherwise the tests of a file share one. */
export async function resetDatabase(template: Template = 'reference'): Promise<void> {
  await disconnectDatabase();
  await dropDatabase(current);
  await connect(template);
}

// Files share a process: each begins with the real time.
registerFeatures();
setClock();
await connect('reference');

afterAll(async () => {
  await disconnectDatabase();
  await dropDatabase(current);
  fs.rmSync(dataDir, { recursive: true, force: true });
});
