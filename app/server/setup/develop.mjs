import { readDotEnv } from './dot-env.mjs';
import { setUp } from './steps.mjs';

/**
 * Runs the portal from its sources: Vite compiles each module when it is needed, and again after an edit.
 *
 * @returns {Promise<undefined>}
 */
export async function develop() {
  readDotEnv();
  process.env['NODE_ENV'] = 'development';
  await setUp(['tools', 'generate']);
  const { createServer } = await import('vite');
  const vite = await createServer({ appType: 'custom', server: { middlewareMode: true } });
  const { run } = await vite.ssrLoadModule('/app/server/main.server.ts');
  await run('dev', [], vite);
}
