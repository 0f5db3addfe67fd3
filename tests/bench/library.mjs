// The library: its search over 20,000 documents, and how fast documents are read. Both call the portal's own
// verbs, so they run as Vitest runs them, on a database of its own.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** @returns {Promise<object[]>} */
export async function library() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    const rows = [];
    for (const name of ['library', 'extraction']) {
      const file = path.join(folder, `${name}.json`);
      await run(`tests/bench/${name}.bench.ts`, file);
      rows.push(...JSON.parse(fs.readFileSync(file, 'utf8')));
    }
    return rows;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} bench
 * @param {string} file where it writes its rows
 * @returns {Promise<void>}
 */
function run(bench, file) {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'bench', bench];
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, BENCH_ROWS: file },
  });
  return new Promise((resolve, reject) =>
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${bench} missed its goal`)),
    ),
  );
}
