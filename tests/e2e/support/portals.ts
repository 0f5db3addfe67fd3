import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { createClone } from '../../setup/databases';
import { setUp as bringUpToDate } from '../../../app/server/setup/steps.mjs';
import { readRoutes, type BuiltRoute } from './built-routes';
import { startChromium } from './chromium';
import { startPortal, type PortalAddress } from './portal';

declare module 'vitest' {
  interface ProvidedContext {
    /** one for each worker, by its pool id minus 1 */
    portals: PortalAddress[];
    /** the endpoint of the one browser, for playwright */
    browser: string;
    /** the routes of the build */
    routes: BuiltRoute[];
  }
}

interface Opened extends Pick<ProvidedContext, 'portals' | 'browser' | 'routes'> {
  close: () => Promise<void>;
}

// On globalThis, because each project loads this module again.
const shared = globalThis as { tejidoTestPortals?: { users: number; opened: Promise<Opened> } };

/** Vitest's global set-up of the tests in the browser: the build, one portal per worker and one browser. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const running = (shared.tejidoTestPortals ??= { users: 0, opened: open(project) });
  running.users += 1;
  const { portals, browser, routes, close } = await running.opened;
  project.provide('portals', portals);
  project.provide('browser', browser);
  project.provide('routes', routes);
  return async () => {
    running.users -= 1;
    if (running.users === 0) await close();
  };
}

async function open(project: TestProject): Promise<Opened> {
  await bringUpToDate(['generate', 'build']);
  const { postgres, templates } = project.getProvidedContext();
  const starting = Array.from({ length: Number(project.config.maxWorkers) }, async () =>
    startPortal(await createClone(postgres, templates.network)),
  );
  const [browser, routes, ...portals] = await Promise.all([
    startChromium(),
    readRoutes(),
    ...starting,
  ]);
  return {
    browser: browser.wsEndpoint(),
    routes,
    portals: portals.map(({ url, databaseUrl, dataDir }) => ({ url, databaseUrl, dataDir })),
    close: async () => {
      await Promise.all([browser.close(), ...portals.map((portal) => portal.stop())]);
    },
  };
}
