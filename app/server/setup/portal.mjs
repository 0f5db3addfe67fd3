import path from 'node:path';
import v8 from 'node:v8';
import { pathToFileURL } from 'node:url';
import { readDotEnv } from './dot-env.mjs';
import { setUp } from './steps.mjs';

/**
 * Brings the folder up to date and hands over to the portal's own program in this same process, so that a
 * signal reaches it directly.
 *
 * @param {'start' | 'tejido' | 'prepare'} command
 * @param {string[]} args
 * @returns {Promise<undefined>} the program sets its exit code itself
 */
export async function runPortal(command, args) {
  readDotEnv();
  process.env['NODE_ENV'] ??= 'production';
  // A small machine has other things to do with its memory than to keep a heap twice as large as what is in it;
  // for the same reason package.json lets what is young take little (docs/performance.md has what both bring).
  if (command === 'start') v8.setFlagsFromString('--heap-growing-percent=20');
  process.noDeprecation = true; // what libraries say to their developers is noise to an operator
  await setUp(['install', 'generate', 'build']);
  const program = pathToFileURL(path.resolve('build/server/index.js')).href;
  const { run } = await import(program);
  await run(command, args);
}
