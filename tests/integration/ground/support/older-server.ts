import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chooseIdentity, makePrivateFolder, runAs } from '~/platform/db/embedded/identity.server';
import { readPostmaster } from '~/platform/db/embedded/postmaster-file.server';
import { stopPostmaster } from '~/platform/db/embedded/postmaster.server';

const programs = '/usr/lib/postgresql/15';

/** Whether this machine has Debian's PostgreSQL 15, the oldest version that the portal supports. */
export const hasOlderServer = fs.existsSync(path.join(programs, 'bin/postgres'));

/** Starts a PostgreSQL 15. @returns its connection string, and a function that stops it */
export async function startOlderServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'older-'));
  fs.chmodSync(folder, 0o711);
  const home = path.join(folder, 'postgres');
  const identity = chooseIdentity(programs, home);
  makePrivateFolder(identity, home);
  const cluster = path.join(home, 'cluster');
  makePrivateFolder(identity, cluster);
  const tool = (name: string, args: string[]) =>
    runAs(identity, path.join(programs, 'bin', name), args);
  const options = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'];
  const initdb = tool('initdb', ['-D', cluster, ...options]);
  execFileSync(initdb.file, initdb.args, { ...initdb.options, cwd: '/', stdio: 'ignore' });
  const settings = ['-c', 'listen_addresses=', '-c', 'fsync=off'];
  const server = tool('postgres', ['-D', cluster, '-k', home, ...settings]);
  spawn(server.file, server.args, { ...server.options, cwd: '/', stdio: 'ignore' });
  for (let attempt = 0; attempt < 1_000; attempt += 1, await wait(20)) {
    const postmaster = readPostmaster(cluster);
    if (!postmaster?.ready) continue;
    return {
      url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(home)}`,
      stop: async () => {
        await stopPostmaster(postmaster.pid);
        fs.rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  throw new Error('PostgreSQL 15 did not start');
}
