import type { ServerBuild } from '@remix-run/node';
import type { ViteDevServer } from 'vite';
import { connectDatabase, disconnectDatabase } from '~/platform/db/client.server';
import { superviseEmbedded } from '~/platform/db/embedded/supervise.server';
import { ContentWatch } from '~/platform/db/content-watch.server';
import { openDatabase, type OpenDatabase } from '~/platform/db/open.server';
import { errorMessage } from '~/platform/operator-error.server';
import { loadEnvironment, type Environment } from '~/platform/env.server';
import { checkSecret } from '~/platform/secret-check.server';
import { checkStorage } from '~/platform/storage/storage.server';
import { preparing } from '~/platform/db/prepare-lock.server';
import { exposureWarning } from './exposure.server';
import { offerFirstAdministrator } from './first-administrator.server';
import { fillDatabase } from './first-start.server';
import { denialsCounted } from './http/denials.server';
import { startHttp } from './http/listen.server';
import { PageCache } from './http/page-cache.server';
import { lockPortal } from './portal-lock.server';
import { isDiskFull } from '~/platform/disk-space.server';
import { warmUp } from './warm-up.server';
import { watchSpace } from './space-watch.server';
import { busyPort, checkPort } from './port.server';
import { readiness } from './readiness.server';
import { registerFeatures } from './registry.server';
import { shareLimits } from './shared-limits.server';
import { Stopping } from './stopping.server';
import { startWorkers } from './workers.server';

export interface StartOptions {
  getBuild: () => Promise<ServerBuild>;
  /** serves and reloads the client's modules, in development */
  vite: ViteDevServer | undefined;
}

/**
 * Runs the portal: settings, database, first start, workers, HTTP. Then waits until it is told to stop, and
 * stops everything in reverse order.
 *
 * @throws OperatorError when it cannot start; nothing is then left running
 */
export async function start({ getBuild, vite }: StartOptions): Promise<void> {
  const stopping = new Stopping();
  try {
    registerFeatures();
    const env = loadEnvironment();
    const warning = exposureWarning(env);
    if (warning) console.error(warning);
    await checkStorage(env);
    stopping.add(lockPortal(env.dataDir));
    await checkPort(env); // before the database is touched
    const { isUp, url } = await bringUpDatabase(env, stopping);
    await checkSecret(env);
    await preparing(
      url,
      () => console.log('another portal is filling the database; waiting for it…'),
      () => fillDatabase(env),
    );
    await offerFirstAdministrator(env);
    stopping.add(startWorkers(url));
    stopping.add(denialsCounted);
    stopping.add(watchSpace(env.dataDir));
    const canWork = readiness();
    let isWarm = false;
    const isReady = async () => isWarm && isUp() && !stopping.isRequested && (await canWork());
    const cache = env.pageCache && !vite ? keepPages(url, stopping) : undefined;
    const server = await startHttp({
      ...{ env, getBuild, isReady, vite, cache },
      isFull: () => isDiskFull(env.dataDir),
    }).catch((error: unknown) => {
      throw busyPort(error, env) ?? error;
    });
    stopping.add(() => server.close());
    await warmUp(server.url);
    isWarm = true;
    console.log(`ready ${server.url}`);
    await stopping.requested;
    console.log('stopping…');
  } finally {
    await stopping.stop();
  }
}

async function bringUpDatabase(
  env: Environment,
  stopping: Stopping,
): Promise<{ isUp: () => boolean; url: string }> {
  const database = await openDatabase(env);
  stopping.add(() => database.close());
  tellMigrations(database);
  connectDatabase(database.url);
  stopping.add(disconnectDatabase);
  // Other portals can only share a database that they can reach.
  if (!database.embedded) {
    stopping.add(shareLimits(database.url));
    return { isUp: () => true, url: database.url };
  }
  let up = true;
  stopping.add(
    superviseEmbedded(env.dataDir, database.embedded.pid, {
      onDown: () => {
        up = false;
        console.error('The database stopped; starting it again.');
      },
      onUp: () => {
        up = true;
        console.error('The database is back.');
      },
      onFailed: (error) => {
        console.error(`The database does not start; trying again: ${errorMessage(error)}`);
      },
    }),
  );
  return { isUp: () => up, url: database.url };
}

function keepPages(url: string, stopping: Stopping): PageCache {
  const watch = new ContentWatch(url);
  stopping.add(() => watch.close());
  return new PageCache(watch);
}

function tellMigrations({ migrations }: OpenDatabase): void {
  for (const name of migrations.applied) console.log(`migrated: ${name}`);
  for (const name of migrations.edited)
    console.error(`The migration ${name} was edited after this database applied it.`);
}
