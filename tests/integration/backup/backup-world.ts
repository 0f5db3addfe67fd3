import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { connectDatabase, disconnectDatabase } from '~/platform/db/client.server';
import { openDatabase, type OpenDatabase } from '~/platform/db/open.server';
import { env, loadEnvironment } from '~/platform/env.server';
import { checkSecret } from '~/platform/secret-check.server';

/** A new folder for a test file, deleted after it. Others may pass through it, as PostgreSQL's user must. */
export function folderOfFile(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-'));
  fs.chmodSync(folder, 0o711);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

let opened: OpenDatabase | undefined;

/** Opens a portal's own database in a data folder and connects this process to it. */
export async function openPortal(dataDir: string): Promise<void> {
  await disconnectDatabase();
  loadEnvironment({ DATA_DIR: dataDir });
  opened = await openDatabase(env());
  connectDatabase(opened.url, { connections: 5 });
  await checkSecret(env());
}

/** The same as stopping the portal. */
export async function closePortal(): Promise<void> {
  await disconnectDatabase();
  await opened?.close();
  opened = undefined;
}

/** Gives a test file a portal's own database, in a data folder. */
export function ownDatabase(dataDir: string): void {
  const before = env();
  beforeAll(() => openPortal(dataDir));
  afterAll(async () => {
    await closePortal();
    loadEnvironment({ DATABASE_URL: before.databaseUrl, DATA_DIR: before.dataDir });
    connectDatabase(before.databaseUrl ?? '', { connections: 5 });
  });
}
