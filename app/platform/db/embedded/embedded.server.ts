import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { waitForLock } from '../../process-lock.mjs';
import { findPostgres } from './binaries.server';
import { initializeCluster } from './cluster.server';
import { chooseIdentity, makePrivateFolder } from './identity.server';
import { layoutOf, makeHome, makeSocketFolder, removeSocketFolder } from './layout.server';
import { isAlive, isPostmasterOf, postmasterFile, readPostmaster } from './postmaster-file.server';
import { launchPostmaster, stopPostmaster, type Launch } from './postmaster.server';
import { join, leave } from './users.server';

const AFTER_KILL = 10_000; // ms
const LOCK_TIMEOUT = 150_000; // ms; another process may be making the cluster

/** A running embedded PostgreSQL that this process uses. */
export interface EmbeddedServer {
  pid: number;
  socketFolder: string;
  /** whether it was running already: another process started it, possibly one that was killed since */
  adopted: boolean;
  /** connection string of a database in it; as its owner if no role is given */
  url(database: string, role?: string): string;
  /** stops using it; the last process that uses it stops the server */
  close(): Promise<void>;
}

/**
 * Opens the embedded PostgreSQL of a data folder: the running server, or a new one, with a new cluster if there
 * is none.
 *
 * @param dataDir absolute DATA_DIR; it exists
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedServer> {
  const run = path.join(dataDir, 'run');
  fs.mkdirSync(run, { recursive: true, mode: 0o700 });
  const lockFile = path.join(run, 'database.lock');
  const users = path.join(run, 'database-users');
  const lock = await waitForLock(lockFile, { timeout: LOCK_TIMEOUT });
  try {
    const running = await findRunning(layoutOf(dataDir).cluster);
    const { pid, socketFolder } = running ?? (await start(dataDir));
    join(users);
    return {
      pid,
      socketFolder,
      adopted: running !== undefined,
      url: (database, role) => urlOf(socketFolder, database, role),
      close: () => close({ dataDir, lockFile, users }),
    };
  } finally {
    lock.release();
  }
}

/** The connection string of a database by the server's socket; as its owner if no role is given. */
export function urlOf(socketFolder: string, database: string, role = 'postgres'): string {
  return `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
}

/**
 * The connection string of a database of the embedded server that runs on a data folder, as its owner; undefined
 * if none runs. It does not count as another use of the server.
 */
export function runningUrl(dataDir: string, database: string): string | undefined {
  const { cluster } = layoutOf(dataDir);
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !isPostmasterOf(postmaster.pid, cluster)) return undefined;
  return urlOf(postmaster.socketFolder, database);
}

async function start(dataDir: string): Promise<{ pid: number; socketFolder: string }> {
  const { home, cluster, log } = layoutOf(dataDir);
  const programs = findPostgres();
  const identity = chooseIdentity(programs, home);
  makeHome(home, identity);
  forgetReusedId(cluster);
  await initializeCluster(programs, cluster, identity);
  makePrivateFolder(identity, cluster); // a copy or a restored backup may be readable for others, which PostgreSQL refuses
  const socketFolder = makeSocketFolder(home, identity);
  const launch = { programs, cluster, log, identity, socketFolder };
  const patience = readPostmaster(cluster) ? AFTER_KILL : 0;
  const pid = await launchPatiently(launch, Date.now() + patience);
  return { pid, socketFolder };
}

/**
 * Retries until the deadline: after a kill, the server's child processes hold its shared memory until they
 * notice that it is gone.
 */
async function launchPatiently(launch: Launch, deadline: number): Promise<number> {
  for (;;) {
    try {
      return await launchPostmaster(launch);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(100);
    }
  }
}

async function findRunning(
  cluster: string,
): Promise<{ pid: number; socketFolder: string } | undefined> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !isPostmasterOf(postmaster.pid, cluster)) return undefined;
  const client = new pg.Client({
    host: postmaster.socketFolder,
    user: 'postgres',
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // the server may end at this moment
  try {
    await client.connect();
    return postmaster;
  } catch {
    // It runs but accepts no connections: it is being started or shut down, by a process that was killed.
    await stopPostmaster(postmaster.pid);
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Removes the `postmaster.pid` of a killed server if its process id now belongs to another program: PostgreSQL
 * would take that for a running server and refuse to start.
 */
function forgetReusedId(cluster: string): void {
  const left = readPostmaster(cluster);
  if (left && !isPostmasterOf(left.pid, cluster) && isAlive(left.pid))
    fs.rmSync(postmasterFile(cluster), { force: true });
}

async function close(server: { dataDir: string; lockFile: string; users: string }): Promise<void> {
  const lock = await waitForLock(server.lockFile, { timeout: LOCK_TIMEOUT });
  try {
    if (!leave(server.users)) return;
    const { home, cluster } = layoutOf(server.dataDir);
    const postmaster = readPostmaster(cluster);
    if (!postmaster || !isPostmasterOf(postmaster.pid, cluster)) return;
    await stopPostmaster(postmaster.pid);
    removeSocketFolder(home);
  } finally {
    lock.release();
  }
}
