// The portal to be measured: the built one, in a process of its own, with a database of its own.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** @typedef {{ origin: string, pid: number, database: string, stop: () => Promise<void> }} Measured */

/**
 * Starts the portal without rate limits and fills it with synthetic organizations besides the founding network:
 * in an empty folder that is deleted afterwards, or in one that stays. The latter gets only what it lacks, so a
 * large database is made once.
 *
 * @param {{ organizations: number, folder?: string | undefined, settings?: Record<string, string> }} options
 * @returns {Promise<Measured>}
 */
export async function startPortal({ organizations, folder, settings = {} }) {
  const dataDir = folder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-bench-'));
  const port = await freePort();
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PORT: `${port}`, DATA_DIR: dataDir, LIMITS: 'off', ...settings };
  delete env.DATABASE_URL;
  const start = startCommand();
  const portal = spawn(process.execPath, start.args, {
    env: { ...env, ...start.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await ready(portal);
  await fill(organizations, env);
  return {
    origin,
    pid: portal.pid ?? 0,
    database: databaseOf(dataDir),
    async stop() {
      portal.kill('SIGTERM');
      await ended(portal);
      if (!folder) fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * The environment and arguments that `npm start` gives node, so that the same is measured as people run.
 *
 * @returns {{ env: Record<string, string>, args: string[] }}
 */
function startCommand() {
  const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
  const [settings = '', args = ''] = scripts.start.split(/\s*exec node /);
  const pairs = settings.split(' ').map((/** @type {string} */ one) => one.split('='));
  return { env: Object.fromEntries(pairs), args: args.split(' ') };
}

/**
 * @param {string} dataDir
 * @returns {string} connection string of its database; the socket is beside the cluster, or a note there says where
 */
function databaseOf(dataDir) {
  const home = path.join(dataDir, 'postgres');
  const note = path.join(home, 'socket-folder');
  const folder = fs.existsSync(note) ? fs.readFileSync(note, 'utf8') : path.join(home, 'socket');
  return `postgresql://postgres@localhost/tejido?host=${encodeURIComponent(folder)}`;
}

/**
 * @param {number} organizations
 * @param {NodeJS.ProcessEnv} env
 */
async function fill(organizations, env) {
  if (organizations === 0) return;
  const size = ['--organizations', `${organizations}`, '--resources', `${organizations / 5}`];
  const tool = run(['tejido', 'seed', 'synthetic', ...size, '--seed', '1'], env, 'ignore');
  if ((await ended(tool)) !== 0) throw new Error('the synthetic data could not be made');
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {import('node:child_process').StdioOptions} stdio
 */
function run(args, env, stdio) {
  return spawn(process.execPath, ['app/server/setup.mjs', ...args], { env, stdio });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | null>} exit code
 */
export function ended(child) {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>} the URL that it prints when it is ready
 */
export function ready(child) {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      const found = /^ready (\S+)/m.exec(text);
      if (found?.[1]) resolve(found[1]);
      if (text.length > 100_000) text = ''; // drops the log, which is not needed
    });
    child.once('exit', () => reject(new Error('it ended before it was ready')));
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
