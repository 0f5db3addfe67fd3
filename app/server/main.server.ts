import type { ServerBuild } from '@remix-run/node';
import type { ViteDevServer } from 'vite';
import { fail } from './fail.server';

/** The built routes; imported on demand, so that the operator's commands do not load them. */
export function loadBuild(): Promise<ServerBuild> {
  return import('virtual:remix/server-build');
}

/**
 * The program, called by setup.mjs when the folder is up to date. On an error it ends the process with a
 * sentence for the operator.
 *
 * @param command `start`, `tejido` (the operator's tool), `dev` (start, from the sources) or `prepare` (what
 * only the owner of the folder can do, for an image that another user runs)
 * @param vite the development server, for `dev` only
 */
export async function run(
  command: 'start' | 'tejido' | 'dev' | 'prepare',
  args: string[],
  vite?: ViteDevServer,
): Promise<void> {
  // Errors that nothing catches end the process, too, with the same short message as others.
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  try {
    if (command === 'tejido') {
      const { runTool } = await import('./cli/tool.server');
      return await runTool(args);
    }
    if (command === 'prepare') {
      const { findPostgres } = await import('~/platform/db/embedded/binaries.server');
      return void findPostgres();
    }
    const { start } = await import('./start.server');
    await start({ getBuild: vite ? () => loadBuildOf(vite) : loadBuild, vite });
  } catch (error) {
    fail(error);
  }
  // Whatever still keeps the event loop alive (a development server's watchers) is no longer needed.
  process.exit();
}

function loadBuildOf(vite: ViteDevServer): Promise<ServerBuild> {
  return vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>;
}
