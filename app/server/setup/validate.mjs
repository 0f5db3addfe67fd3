import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setUp } from './steps.mjs';

const OUTPUT = 'tests/output';

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {[string, () => Promise<Count>][]} */
const parts = [
  ['types', () => tool('node_modules/typescript/bin/tsc', ['--noEmit'])],
  ['lint', () => tool('node_modules/eslint/bin/eslint.js', ['.'])],
  [
    'format',
    () => tool('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  ],
  [
    'import rules',
    () =>
      tool('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
        ...['app', 'prisma', 'tests'],
        ...['--config', '.dependency-cruiser.cjs'],
      ]),
  ],
  ['unit and integration tests', () => tests('unit', 'integration')],
  ['build', () => setUp(['build']).then(() => ({ passed: 0, failed: 0 }))],
  ['end-to-end tests', () => tests('e2e')],
  ['security suites', () => tests('security')],
];

/**
 * Everything that must pass, one part after the other, each with its seconds. All parts run, so that one
 * look shows all that is wrong. The last line is `tests: N passed, N failed`; a part that is not tests
 * counts as one failure when it fails.
 *
 * @returns {Promise<number>} exit code
 */
export async function validate() {
  await setUp(['install', 'generate']);
  fs.rmSync(OUTPUT, { recursive: true, force: true });
  const total = { passed: 0, failed: 0 };
  for (const [name, run] of parts) {
    console.log(`\n— ${name}`);
    const began = performance.now();
    const { passed, failed } = await run().catch((error) => {
      console.error(error.message);
      return { passed: 0, failed: 1 };
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`— ${name}: ${failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\ntests: ${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Count>}
 */
async function tool(script, args) {
  return { passed: 0, failed: (await run(script, args)) === 0 ? 0 : 1 };
}

/**
 * @param {...string} projects of vitest.config.ts
 * @returns {Promise<Count>}
 */
async function tests(...projects) {
  const report = path.join(OUTPUT, `${projects.join('-')}.json`);
  const code = await run('node_modules/vitest/vitest.mjs', [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(report, 'utf8'));
  // A file that cannot even be loaded holds no failed test, but the run has failed all the same.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1) };
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(script, args) {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
