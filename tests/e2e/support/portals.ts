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

const WORKERS = 2;

/** Vitest's global set-up of the end-to-end tests: the build, one portal per worker and one browser. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await bringUpToDate(['generate', 'build']);
  const { postgres, templates } = project.getProvidedContext();
  const starting = Array.from({ length: WORKERS }, async () =>
    startPortal(await createClone(postgres, templates.network)),
  );
  const [browser, routes, ...portals] = await Promise.all([
    startChromium(),
    readRoutes(),
    ...starting,
  ]);
  project.provide('browser', browser.wsEndpoint());
  project.provide(
    'portals',
    portals.map(({ url, databaseUrl, dataDir }) => ({ url, databaseUrl, dataDir })),
  );
  project.provide('routes', routes);
  return async () => {
    await Promise.all([browser.close(), ...portals.map((portal) => portal.stop())]);
  };
}
