import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setUp } from './steps.mjs';

/**
 * `database -- COMMAND …`: runs a command with DATABASE_URL set to a database of a scratch server, which is
 * deleted afterwards. For writing migrations: `database -- npx prisma migrate dev --name x`.
 *
 * @param {string[]} args
 * @returns {Promise<number>} the command's exit code
 */
export async function database(args) {
  const [file, ...rest] = args[0] === '--' ? args.slice(1) : args;
  if (!file) {
    console.error('Say what to run: node app/server/setup.mjs database -- COMMAND …');
    return 2;
  }
  await setUp(['tools', 'generate']);
  const { register } = await import('tsx/esm/api');
  register();
  const { openEmbedded } = await import('../../platform/db/embedded/embedded.server');
  const { default: pg } = await import('pg');
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-scratch-'));
  const server = await openEmbedded(dataDir);
  try {
    const client = new pg.Client({ connectionString: server.url('postgres') });
    await client.connect();
    await client.query('CREATE DATABASE tejido');
    await client.end();
    return await run(file, rest, { ...process.env, DATABASE_URL: server.url('tejido') });
  } finally {
    await server.close();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function run(file, args, env) {
  const child = spawn(file, args, { stdio: 'inherit', env });
  const ignore = () => undefined; // the command gets the signal, too; wait for it, then clean up
  process.on('SIGINT', ignore).on('SIGTERM', ignore);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${file}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
