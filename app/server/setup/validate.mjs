import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setUp } from './steps.mjs';

const OUTPUT = 'tests/output';

/** @typedef {{ passed: number, failed: number }} Count */

/** @typedef {(print: (text: string) => void) => Promise<Count>} Work */

/**
 * The checks that only read the code, in two lanes that use one core each and take about the same time.
 *
 * @type {[string, Work][][]}
 */
const reading = [
  [
    ['types', tool('node_modules/typescript-native/bin/tsc', ['--noEmit'])],
    [
      'import rules',
      tool('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
        ...['app', 'prisma', 'tests'],
        ...['--config', '.dependency-cruiser.cjs'],
      ]),
    ],
    [
      'format',
      tool('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
    ],
  ],
  [['lint', tool('node_modules/eslint/bin/eslint.js', ['.'])]],
];

/** The checks that run the code, one after the other. @type {[string, Work][]} */
const running = [
  ['unit and integration tests', tests('unit', 'integration', 'processes')],
  ['build', () => setUp(['build']).then(() => ({ passed: 0, failed: 0 }))],
  // Together, because they share portals and a browser.
  ['end-to-end tests and security suites', tests('e2e', 'security')],
];

/**
 * Runs all checks and prints how many seconds each took, and on Linux how many of a processor, which other programs on
 * the machine hardly change. A failure does not stop the others, so that one run
 * shows all problems. The last line is `tests: N passed, N failed`; a check that is no test suite counts as one
 * failure when it fails.
 *
 * @returns {Promise<number>} exit code
 */
export async function validate() {
  await setUp(['tools', 'generate']);
  fs.rmSync(OUTPUT, { recursive: true, force: true });
  const total = { passed: 0, failed: 0 };
  await Promise.all(reading.map((lane) => inTurn(lane, total, 'afterwards')));
  await inTurn(running, total, 'at once');
  console.log(`\ntests: ${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * @param {[string, Work][]} parts
 * @param {Count} total is added to
 * @param {'at once' | 'afterwards'} shown when a part's output is: parts that run side by side would mix it
 */
async function inTurn(parts, total, shown) {
  for (const [name, work] of parts) {
    let printed = '';
    if (shown === 'at once') console.log(`\n— ${name}`);
    const began = performance.now();
    const before = processorSeconds();
    const { passed, failed } = await work((text) => {
      if (shown === 'at once') process.stdout.write(text);
      else printed += text;
    }).catch((error) => {
      console.error(error.message);
      return { passed: 0, failed: 1 };
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    // Of parts that run side by side it cannot be told which took how much.
    const isKnown = shown === 'at once' && process.platform === 'linux';
    const used = isKnown ? `, ${(processorSeconds() - before).toFixed(0)} s of a processor` : '';
    console.log(`${printed}— ${name}: ${failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s${used}`);
    total.passed += passed;
    total.failed += failed;
  }
}

/** The processor time of all programs that this one started and that have ended; 0 except on Linux. */
function processorSeconds() {
  if (process.platform !== 'linux') return 0;
  const fields = fs.readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  // Hundredths of a second, of user and system.
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Work}
 */
function tool(script, args) {
  return async (print) => ({
    passed: 0,
    failed: (await run(script, args, print)) === 0 ? 0 : 1,
  });
}

/**
 * @param {...string} projects of vitest.config.ts
 * @returns {Work}
 */
function tests(...projects) {
  return async (print) => {
    const report = path.join(OUTPUT, `${projects.join('-')}.json`);
    const args = [
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ];
    const code = await run('node_modules/vitest/vitest.mjs', args, print);
    if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
    const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(report, 'utf8'));
    // A file that cannot be loaded has no failed test, but the run has still failed.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1) };
  };
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {(text: string) => void} print
 * @returns {Promise<number>}
 */
function run(script, args, print) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', print);
  }
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
