import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { isAlive, readPostmaster } from '~/platform/db/embedded/postmaster-file.server';
import { onDatabase } from '../../setup/databases';
import { runPortal, temporaryFolder, type Program } from '../../integration/ground/support/run';

/** A port that no program listens on, as far as this can be known beforehand. */
async function freePort(): Promise<{ port: number; server: net.Server }> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, server };
}

async function settings(more: Record<string, string> = {}): Promise<Record<string, string>> {
  const { port, server } = await freePort();
  server.close();
  return { PORT: String(port), DATA_DIR: path.join(temporaryFolder(), 'data'), ...more };
}

/** Expects the portal to end with exit code 1 and one line, which is returned. */
async function refusal(program: Program): Promise<string> {
  expect(await program.ended).toEqual({ code: 1, signal: null });
  expect(program.output()).not.toMatch(/^\s+at /m);
  return program.output().trim();
}

const postmaster = (env: Record<string, string>) =>
  readPostmaster(path.join(env['DATA_DIR'] ?? '', 'postgres/cluster'));

const readiness = async (url: string) => (await fetch(`${url}/health/ready`)).status;

test('it starts, tells where, refuses a second one, and stops with its database', async () => {
  const env = await settings();
  const portal = runPortal('start', { env });
  const [, url = ''] = await portal.says(/^ready (http:\/\/127\.0\.0\.1:\d+)$/m);
  expect(url).toBe(`http://127.0.0.1:${env['PORT']}`);
  expect(await readiness(url)).toBe(200);
  const secret = path.join(env['DATA_DIR'] ?? '', 'app-secret');
  expect(fs.statSync(secret).mode & 0o777).toBe(0o600);

  const file = path.join(env['DATA_DIR'] ?? '', 'first-administrator.txt');
  expect(portal.output()).toContain(`link is in ${file}`);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  const link = /http:\S+/.exec(fs.readFileSync(file, 'utf8'))?.[0] ?? '';
  expect((await fetch(link)).status).toBe(200);

  const second = runPortal('start', { env });
  expect(await refusal(second)).toMatch(/^A portal already runs on .* \(process \d+\)/);

  const tool = runPortal('tejido', { args: ['seed', 'network'], env });
  expect(await tool.ended).toEqual({ code: 0, signal: null });
  expect(tool.output()).toContain('added 0 organizations');
  expect(await readiness(url)).toBe(200);

  const pid = postmaster(env)?.pid ?? 0;
  expect(isAlive(pid)).toBe(true);
  portal.child.kill('SIGINT');
  portal.child.kill('SIGINT'); // npm forwards the signal that the terminal sends to all
  expect(await portal.ended).toEqual({ code: 0, signal: null });
  expect(isAlive(pid)).toBe(false);
});

test('after kill -9 of the portal the next start takes over, and brings back a killed database', async () => {
  const env = await settings({ SEED: 'none' });
  const killed = runPortal('start', { env });
  await killed.says(/^ready/m);
  const pid = postmaster(env)?.pid ?? 0;
  killed.child.kill('SIGKILL');
  await killed.ended;
  const next = runPortal('start', { env });
  const [, url = ''] = await next.says(/^ready (.*)$/m);
  expect(postmaster(env)?.pid).toBe(pid);
  expect(next.output()).not.toContain('link is in'); // the earlier one still works
  expect(await readiness(url)).toBe(200);

  process.kill(pid, 'SIGKILL');
  await next.says(/^The database stopped/m);
  await next.says(/^The database is back/m);
  await expect.poll(() => readiness(url), { timeout: 5_000 }).toBe(200);

  const second = postmaster(env)?.pid ?? 0;
  expect(isAlive(second)).toBe(true);
  next.child.kill('SIGTERM');
  expect(await next.ended).toEqual({ code: 0, signal: null });
  expect(isAlive(second)).toBe(false);
});

test('a command without a portal starts the database and stops it', async () => {
  const env = await settings();
  const tool = runPortal('tejido', { args: ['seed', 'network'], env });
  expect(await tool.ended).toEqual({ code: 0, signal: null });
  expect(tool.output()).toContain('added 11 organizations');
  expect(postmaster(env)).toBeUndefined();
});

test('an unknown command is an error with a hint', async () => {
  const tool = runPortal('tejido', { args: ['dance'], env: await settings() });
  expect(await tool.ended).toEqual({ code: 1, signal: null });
  expect(tool.output()).toMatch(/unknown command 'dance'\n.*--help/);
});

test('a busy port is refused before anything is made', async () => {
  const { port, server } = await freePort();
  onTestFinished(() => void server.close());
  const env = await settings({ PORT: String(port) });
  expect(await refusal(runPortal('start', { env }))).toMatch(/^Port \d+ is in use by another/);
  expect(fs.existsSync(path.join(env['DATA_DIR'] ?? '', 'postgres'))).toBe(false);
});

test('a folder that cannot be written is refused', async () => {
  const env = await settings({ DATA_DIR: '/dev/null/data' });
  expect(await refusal(runPortal('start', { env }))).toMatch(
    /^The folder for data, .* not a folder/,
  );
});

test.skipIf(process.getuid?.() !== 0)('a folder of somebody else is refused', async () => {
  const dataDir = temporaryFolder(0o755);
  const env = await settings({ DATA_DIR: dataDir, TMPDIR: dataDir });
  const program = runPortal('start', { env, uid: 65534 });
  expect(await refusal(program)).toMatch(/^The folder for data, .* somebody else.*set DATA_DIR/);
});

test.each([
  ['nobody answers', 'postgresql://app:hush@127.0.0.1:1/tejido', 'nothing answers at 127.0.0.1:1'],
  ['the host is unknown', 'postgresql://app:hush@nowhere.invalid/tejido', 'nowhere.invalid'],
])('a DATABASE_URL where %s is refused without its password', async (_, url, reason) => {
  const said = await refusal(runPortal('start', { env: await settings({ DATABASE_URL: url }) }));
  expect(said).toMatch(/^DATABASE_URL does not work: .*\.$/);
  expect(said).toContain(reason);
  expect(said).not.toContain('hush');
});

test('a DATABASE_URL whose database is missing is refused', async () => {
  const DATABASE_URL = onDatabase(inject('postgres'), 'missing');
  const said = await refusal(runPortal('start', { env: await settings({ DATABASE_URL }) }));
  expect(said).toBe('DATABASE_URL does not work: the server has no database missing.');
});

test('each wrong setting is told in a sentence of its own', async () => {
  const env = await settings({
    PORT: 'many',
    SEED: 'roses',
    PUBLIC_URL: 'http://tejido.example.org',
  });
  expect((await refusal(runPortal('start', { env }))).split('\n')).toEqual([
    'PORT must be a port, a number from 1 to 65535.',
    'PUBLIC_URL must begin with https:// (plain http is for this machine alone, such as localhost).',
    'SEED must be network or none.',
  ]);
});
