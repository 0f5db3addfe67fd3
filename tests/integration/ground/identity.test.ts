import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findPostgres } from '~/platform/db/embedded/binaries.server';
import { openEmbedded } from '~/platform/db/embedded/embedded.server';
import { chooseIdentity } from '~/platform/db/embedded/identity.server';
import { query } from './support/query';
import { runProgram, temporaryFolder } from './support/run';

const NOBODY = 65534;
const DAEMON = 1;
const NAMELESS = 54321;
const isRoot = process.getuid?.() === 0;
const hasNamespaces = spawnSync('unshare', ['--user', 'true']).status === 0;
const hasCapabilities = spawnSync('setpriv', ['--reuid=1', 'true']).status === 0;
if (!isRoot) console.log('skipped: who PostgreSQL runs as, because only root has a choice');

/** Opens a folder's database, writes to it, and returns the owner of the server's process and files. */
async function openAndTell(dataDir: string) {
  const server = await openEmbedded(dataDir);
  try {
    await query(server.url('postgres'), 'CREATE TABLE IF NOT EXISTS visit ()');
    await query(server.url('postgres'), 'INSERT INTO visit DEFAULT VALUES');
    const [row] = await query<{ visits: number }>(
      server.url('postgres'),
      'SELECT count(*)::int AS visits FROM visit',
    );
    const status = fs.readFileSync(`/proc/${server.pid}/status`, 'utf8');
    return {
      process: Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]),
      files: fs.statSync(path.join(dataDir, 'postgres/cluster/base')).uid,
      visits: row?.visits,
    };
  } finally {
    await server.close();
  }
}

/** Makes a program unavailable to this process for one test. */
function without(program: string): void {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, program), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const before = process.env['PATH'];
  process.env['PATH'] = `${folder}:${before}`;
  onTestFinished(() => {
    process.env['PATH'] = before;
  });
}

describe.skipIf(!isRoot)('run by root, PostgreSQL runs', () => {
  test('as nobody where that user can reach the folder', async () => {
    const told = await openAndTell(temporaryFolder());
    expect(told).toEqual({ process: NOBODY, files: NOBODY, visits: 1 });
  });

  test.skipIf(!hasNamespaces)('in a user namespace where only root can', async () => {
    const told = await openAndTell(temporaryFolder(0o700));
    expect(told).toEqual({ process: 0, files: 0, visits: 1 });
  });

  test.skipIf(!hasCapabilities)(
    'with the right to pass where namespaces are forbidden',
    async () => {
      without('unshare');
      const told = await openAndTell(temporaryFolder(0o700));
      expect(told).toEqual({ process: NOBODY, files: NOBODY, visits: 1 });
    },
  );

  test('as the owner of a database that exists', async () => {
    const dataDir = temporaryFolder();
    fs.mkdirSync(path.join(dataDir, 'postgres'), { mode: 0o700 });
    fs.chownSync(path.join(dataDir, 'postgres'), DAEMON, DAEMON);
    const told = await openAndTell(dataDir);
    expect(told).toEqual({ process: DAEMON, files: DAEMON, visits: 1 });
  });

  test.skipIf(!hasNamespaces || !hasCapabilities)(
    'on the same data when the machine allows another way than before',
    async () => {
      const dataDir = temporaryFolder(0o700);
      expect(await openAndTell(dataDir)).toMatchObject({ files: 0, visits: 1 });
      without('unshare');
      expect(await openAndTell(dataDir)).toMatchObject({ files: NOBODY, visits: 2 });
    },
  );

  test('not at all where the machine allows no way, and then says what to do', () => {
    without('unshare');
    without('setpriv');
    const home = path.join(temporaryFolder(0o700), 'postgres');
    expect(() => chooseIdentity(findPostgres(), home)).toThrow(/refuses to run as root.*DATA_DIR/);
  });

  test.each([
    ['the ordinary user who runs the portal', NOBODY],
    ['a user without a name', NAMELESS],
  ])('as %s', async (_, uid) => {
    const dataDir = temporaryFolder(0o700);
    fs.chownSync(dataDir, uid, uid);
    const program = runProgram('hold', {
      args: [dataDir],
      uid,
      env: { HOME: dataDir, TMPDIR: dataDir },
    });
    const [, pid] = await program.says(/^open (\d+) started/m);
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe(String(uid));
  });
});
