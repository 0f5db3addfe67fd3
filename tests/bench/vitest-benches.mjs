// Benchmarks that call the portal's own functions and therefore run in Vitest, with a database of their own:
// the library (its search over 20,000 documents, and how fast documents are read) and the quality of the
// directory's search.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** @returns {Promise<object[]>} */
export const library = () => rowsOf(['library', 'extraction', 'corpus']);

/**
 * @param {boolean} ablate whether to measure also what each weight of the scoring model contributes
 * @returns {Promise<object[]>}
 */
export const questions = (ablate) => rowsOf(['questions'], ablate ? { ABLATE: '1' } : {});

/**
 * @param {string[]} names of files `NAME.bench.ts`
 * @param {Record<string, string>} settings
 * @returns {Promise<object[]>}
 */
async function rowsOf(names, settings = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    const rows = [];
    for (const name of names) {
      const file = path.join(folder, `${name}.json`);
      await run(`tests/bench/${name}.bench.ts`, { ...settings, BENCH_ROWS: file });
      rows.push(...JSON.parse(fs.readFileSync(file, 'utf8')));
    }
    return rows;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} bench
 * @param {Record<string, string>} settings `BENCH_ROWS`: the file to write its rows to
 * @returns {Promise<void>}
 */
function run(bench, settings) {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'bench', bench];
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...settings },
  });
  return new Promise((resolve, reject) =>
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${bench} missed its goal`)),
    ),
  );
}
