import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { findPostgres } from '../db/embedded/binaries.server';
import { reasonIn, serverEnvironment } from '../db/embedded/cluster.server';
import { urlOf } from '../db/embedded/embedded.server';
import {
  chooseIdentity,
  giveTo,
  makePrivateFolder,
  runAs,
  type Identity,
} from '../db/embedded/identity.server';
import { layoutOf, makeHome } from '../db/embedded/layout.server';
import { isPostmasterOf, readPostmaster } from '../db/embedded/postmaster-file.server';
import { launchPostmaster, stopPostmaster } from '../db/embedded/postmaster.server';
import { OperatorError } from '../operator-error.server';
import { besideCluster } from './base-backup.server';

// Small, and without syncing to the disk, as nothing of it is kept.
const passing = ['fsync=off', 'shared_buffers=32MB', 'max_connections=10', 'autovacuum=off'];
// What is kept must reach the disk.
const lasting = ['shared_buffers=32MB', 'max_connections=10'];

/** A server on an unpacked copy of a cluster, beside the portal's own. */
export interface Trial {
  cluster: string;
  url(database: string): string;
  /** stops the server; the unpacked cluster stays */
  stop(): Promise<void>;
}

/**
 * Unpacks a base backup and starts a server on it, which first replays the log in it.
 *
 * @param archive may be given to the user who runs PostgreSQL
 * @param name of the folder beside the cluster, which must not exist yet
 * @param isKept whether the cluster is to be used afterwards
 * @throws OperatorError when it cannot be unpacked or does not start
 */
export async function startTrial(
  dataDir: string,
  archive: string,
  { name, isKept = false }: { name: string; isKept?: boolean },
): Promise<Trial> {
  const programs = findPostgres();
  const { home } = layoutOf(dataDir);
  const identity = chooseIdentity(programs, home);
  makeHome(home, identity);
  const folder = besideCluster(dataDir, name);
  const cluster = path.join(folder, 'cluster');
  makePrivateFolder(identity, folder);
  makePrivateFolder(identity, cluster);
  giveTo(identity, archive);
  await unpack(archive, cluster, identity);
  takeSettings(cluster, identity);
  const socketFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-trial-'));
  makePrivateFolder(identity, socketFolder);
  const pid = await launchPostmaster({
    programs,
    cluster,
    log: path.join(folder, 'server.log'),
    identity,
    socketFolder,
    settings: isKept ? lasting : passing,
  });
  return {
    cluster,
    url: (database) => urlOf(socketFolder, database),
    async stop() {
      await stopPostmaster(pid);
      fs.rmSync(socketFolder, { recursive: true, force: true });
    },
  };
}

/** Makes the folder in which archives are unpacked, for a data folder that has no database yet. */
export function prepareHome(dataDir: string): void {
  const { home } = layoutOf(dataDir);
  makeHome(home, chooseIdentity(findPostgres(), home));
}

/** Stops a trial that a killed process left behind, and removes its folder. */
export async function removeTrial(folder: string): Promise<void> {
  const cluster = path.join(folder, 'cluster');
  const left = readPostmaster(cluster);
  if (left && isPostmasterOf(left.pid, cluster)) await stopPostmaster(left.pid);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

// What a server reads before anything else, and what it might run.
const ofArchive = [
  ...['postgresql.conf', 'postgresql.auto.conf', 'pg_hba.conf', 'pg_ident.conf', 'recovery.conf'],
  ...['recovery.signal', 'standby.signal'],
];
/** @see initializeCluster, which makes the same */
const own: Record<string, string> = {
  'postgresql.conf': "default_text_search_config = 'pg_catalog.english'\n",
  'postgresql.auto.conf': '',
  'pg_hba.conf': 'local all all trust\nlocal replication all trust\n',
  'pg_ident.conf': '',
};

/** Replaces the settings that were in an archive by our own, as they can name programs and files. */
function takeSettings(cluster: string, identity: Identity): void {
  for (const name of ofArchive)
    fs.rmSync(path.join(cluster, name), { recursive: true, force: true });
  for (const [name, text] of Object.entries(own)) {
    const file = path.join(cluster, name);
    fs.writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    giveTo(identity, file);
  }
}

async function unpack(archive: string, cluster: string, identity: Identity): Promise<void> {
  const tar = runAs(identity, 'tar', ['-xzf', archive, '-C', cluster]);
  const child = spawn(tar.file, tar.args, {
    ...tar.options,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, errors] = await Promise.all([exit, text(child.stderr)]);
  if (code !== 0)
    throw new OperatorError(`The copy of the database cannot be unpacked: ${reasonIn(errors)}.`);
}
