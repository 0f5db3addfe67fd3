import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '~/platform/db/embedded/embedded.server';
import { isAlive, readPostmaster } from '~/platform/db/embedded/postmaster-file.server';
import { query } from './support/query';
import { runProgram, temporaryFolder } from './support/run';

/** Opens the database of a folder for one test. */
async function open(dataDir: string) {
  const server = await openEmbedded(dataDir);
  onTestFinished(() => server.close());
  return server;
}

const cluster = (dataDir: string) => path.join(dataDir, 'postgres/cluster');

test('the last process that uses the server stops it, cleanly', async () => {
  const dataDir = temporaryFolder();
  const server = await openEmbedded(dataDir);
  const other = runProgram('hold', { args: [dataDir] });
  expect((await other.says(/^open (\d+) (\w+)/m)).slice(1)).toEqual([
    String(server.pid),
    'adopted',
  ]);
  await server.close();
  expect(isAlive(server.pid)).toBe(true);
  other.child.kill('SIGTERM');
  await other.ended;
  // It may still be a zombie until its parent reaps it.
  await expect.poll(() => isAlive(server.pid)).toBe(false);
  expect(readPostmaster(cluster(dataDir))).toBeUndefined();
});

test.runIf(process.platform === 'linux')('what has ended is not alive, even unasked', async () => {
  // The shell starts another shell, then becomes a program that reaps no children.
  const left = spawn('sh', ['-c', `sh -c 'echo $$' & exec sleep 30`]);
  onTestFinished(() => void left.kill());
  const [said] = (await once(left.stdout, 'data')) as [Buffer];
  await expect.poll(() => isAlive(Number(said))).toBe(false);
  expect(() => process.kill(Number(said), 0)).not.toThrow();
});

test('a server whose owner was killed is taken over, and stopped by who took it', async () => {
  const dataDir = temporaryFolder();
  const killed = runProgram('hold', { args: [dataDir] });
  const [, pid] = await killed.says(/^open (\d+) started/m);
  killed.child.kill('SIGKILL');
  await killed.ended;
  const server = await openEmbedded(dataDir);
  expect([String(server.pid), server.adopted]).toEqual([pid, true]);
  await server.close();
  expect(isAlive(server.pid)).toBe(false);
});

test('the file of a killed server, whose id another program has now, is in nobody’s way', async () => {
  const dataDir = temporaryFolder();
  await (await openEmbedded(dataDir)).close();
  const stranger = spawn('sleep', ['60']);
  onTestFinished(() => void stranger.kill());
  const lines = [stranger.pid, cluster(dataDir), 1, 5432, path.join(dataDir, 'nowhere'), '', ''];
  fs.writeFileSync(
    path.join(cluster(dataDir), 'postmaster.pid'),
    [...lines, 'ready', ''].join('\n'),
  );
  const server = await open(dataDir);
  expect(server.adopted).toBe(false);
  expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(isAlive(stranger.pid ?? 0)).toBe(true);
});

test('the file of a killed server whose id is free is in nobody’s way', async () => {
  const dataDir = temporaryFolder();
  const killed = await openEmbedded(dataDir);
  process.kill(killed.pid, 'SIGKILL');
  await expect.poll(() => isAlive(killed.pid)).toBe(false);
  expect(readPostmaster(cluster(dataDir))?.pid).toBe(killed.pid);
  const server = await open(dataDir);
  expect(server.pid).not.toBe(killed.pid);
  expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a folder whose path is too long for a socket works, and for others too', async () => {
  const dataDir = path.join(temporaryFolder(), 'a-long-name'.repeat(9));
  fs.mkdirSync(dataDir);
  const server = await openEmbedded(dataDir);
  expect(path.relative(dataDir, server.socketFolder)).toMatch(/^\.\./);
  expect(fs.statSync(server.socketFolder).mode & 0o777).toBe(0o700);
  const other = runProgram('hold', { args: [dataDir] });
  expect((await other.says(/^open (\d+) (\w+)/m))[2]).toBe('adopted');
  other.child.kill('SIGTERM');
  await other.ended;
  await server.close();
  expect(fs.existsSync(server.socketFolder)).toBe(false);
});

test('an initdb that was interrupted leaves nothing that the next start stumbles over', async () => {
  const dataDir = temporaryFolder();
  const first = runProgram('hold', { args: [dataDir] });
  const home = path.join(dataDir, 'postgres');
  const unfinished = () =>
    fs.existsSync(home) && fs.readdirSync(home).some((name) => name.startsWith('cluster.new-'));
  await expect.poll(unfinished, { timeout: 20_000 }).toBe(true);
  first.child.kill('SIGKILL');
  await first.ended;
  expect(fs.existsSync(cluster(dataDir))).toBe(false);
  const server = await open(dataDir);
  expect(server.adopted).toBe(false);
  expect(unfinished()).toBe(false);
  expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('processes that open a new folder at the same moment make one server', async () => {
  const dataDir = temporaryFolder();
  const programs = [1, 2, 3].map(() => runProgram('hold', { args: [dataDir] }));
  const opened = await Promise.all(programs.map(({ says }) => says(/^open (\d+) (\w+)/m)));
  expect(new Set(opened.map(([, pid]) => pid)).size).toBe(1);
  expect(opened.filter(([, , how]) => how === 'started')).toHaveLength(1);
});

test('a copied folder that others may read is closed and works', async () => {
  const dataDir = temporaryFolder();
  await (await openEmbedded(dataDir)).close();
  fs.chmodSync(cluster(dataDir), 0o755);
  const server = await open(dataDir);
  expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(fs.statSync(cluster(dataDir)).mode & 0o777).toBe(0o700);
});

test('a copy of a folder that is in use starts beside the original', async () => {
  const dataDir = temporaryFolder();
  const server = await open(dataDir);
  await query(server.url('postgres'), 'CHECKPOINT');
  const copy = path.join(temporaryFolder(), 'copy');
  fs.cpSync(dataDir, copy, { recursive: true, filter: (file) => !file.includes('.s.PGSQL') });
  fs.chmodSync(copy, 0o711);
  const other = await openEmbedded(copy);
  expect([other.adopted, other.pid === server.pid]).toEqual([false, false]);
  expect(await query(other.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await other.close();
  expect([isAlive(other.pid), isAlive(server.pid)]).toEqual([false, true]);
});

test('only the socket is open, to its owner alone, and the log quotes no content', async () => {
  const dataDir = temporaryFolder();
  const server = await open(dataDir);
  const url = server.url('postgres');
  expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
  expect(fs.statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  await query(url, 'CREATE TABLE person (email text PRIMARY KEY)');
  const insert = () => query(url, `INSERT INTO person VALUES ('canary@example.org')`);
  await insert();
  await expect(insert()).rejects.toThrow('duplicate key');
  const log = fs.readFileSync(path.join(dataDir, 'postgres/server.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('canary');
});
