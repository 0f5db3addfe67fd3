import path from 'node:path';
import v8 from 'node:v8';
import { pathToFileURL } from 'node:url';
import { readDotEnv } from './dot-env.mjs';
import { setUp } from './steps.mjs';

/**
 * Brings the folder up to date and runs the portal's program in this same process, so that signals reach it
 * directly.
 *
 * @param {'start' | 'tejido' | 'prepare'} command
 * @param {string[]} args
 * @returns {Promise<undefined>} the program sets its exit code itself
 */
export async function runPortal(command, args) {
  readDotEnv();
  process.env['NODE_ENV'] ??= 'production';
  // Small machines have little memory, so the heap must not grow to twice the size of its content. For the same
  // reason package.json limits the young generation (docs/performance.md has the effect of both).
  if (command === 'start') v8.setFlagsFromString('--heap-growing-percent=20');
  process.noDeprecation = true; // deprecation warnings of libraries are noise to an operator
  await setUp(['install', 'generate', 'build']);
  const program = pathToFileURL(path.resolve('build/server/index.js')).href;
  const { run } = await import(program);
  await run(command, args);
}
