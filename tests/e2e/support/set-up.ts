import { afterAll } from 'vitest';
import { connectDatabase, disconnectDatabase } from '~/platform/db/client.server';
import { loadEnvironment } from '~/platform/env.server';
import { closeBrowser } from './pages';
import { portal } from './worker';
import { registerFeatures } from '~/server/registry.server';

// Vitest's set-up of every end-to-end file: factories write to the database of the worker's portal.

const { url, databaseUrl, dataDir } = portal();
registerFeatures();
loadEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PUBLIC_URL: url });
connectDatabase(databaseUrl, { connections: 3 });

afterAll(async () => {
  await closeBrowser();
  await disconnectDatabase();
});
