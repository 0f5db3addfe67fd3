import { spawn } from 'node:child_process';
import { setUp } from './steps.mjs';

/**
 * Runs the benchmarks on the built portal, with a database of their own, and prints their output.
 *
 * @param {string[]} args `--json FILE`, `--seconds N`
 * @returns {Promise<number>} exit code
 */
export async function bench(args) {
  await setUp(['tools', 'generate', 'build']);
  const child = spawn(process.execPath, ['tests/bench/pages.mjs', ...args], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
