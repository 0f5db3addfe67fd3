import { spawn } from 'node:child_process';
import { SetupError } from './setup-error.mjs';

// Prisma's tool would check for updates on the internet; the engine that it needs is named in prisma.config.ts.
const environment = { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };

/** @param {string[]} args */
export function runNpm(args) {
  const script = process.env['npm_execpath']; // the npm that runs us, whatever is on the PATH
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], `npm ${args[0]}`)
    : run('npm', args, `npm ${args[0]}`);
}

/**
 * @param {string} script
 * @param {string[]} args
 */
export function runNode(script, args) {
  return run(process.execPath, [script, ...args], args.join(' '));
}

/**
 * Runs a tool silently, unless it fails: then its output is the explanation.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {string} name
 * @returns {Promise<void>}
 */
function run(file, args, name) {
  // Builds are always for production, whatever the caller's NODE_ENV.
  const env = /** @type {NodeJS.ProcessEnv} */ ({ ...environment, NODE_ENV: 'production' });
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on('data', (part) => output.push(part));
  child.stderr.on('data', (part) => output.push(part));
  // Stopping the set-up stops the tool, so that it does not keep running beside the next one.
  const stop = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new SetupError(`${name} cannot run: ${error.message}.`)));
    child.once('close', (code, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (code === 0) return resolve();
      const told = Buffer.concat(output).toString().trim();
      reject(new SetupError(`${told}\n\n${name} failed (${signal ?? `exit code ${code}`}).`));
    });
  });
}
