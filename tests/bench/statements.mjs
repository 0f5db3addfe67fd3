// Records the statements of requests, and times them on one connection without the portal.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** @typedef {{ text: string, values: unknown[] }} Statement */

export const recordFile = path.join(os.tmpdir(), `tejido-statements-${process.pid}`);

/** The settings for a portal whose statements are recorded. */
export const recording = {
  RECORD_STATEMENTS: recordFile,
  NODE_OPTIONS: `--import ${path.resolve('tests/bench/record-statements.mjs')}`,
};

/**
 * Requests each URL once and records the statements of each.
 *
 * @param {readonly string[]} urls
 * @returns {Promise<Statement[][]>}
 */
export async function recordStatements(urls) {
  const answers = [];
  for (const url of urls) {
    fs.writeFileSync(recordFile, '');
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
    await answer.arrayBuffer();
    const lines = fs.readFileSync(recordFile, 'utf8').split('\n').filter(Boolean);
    answers.push(lines.map((line) => JSON.parse(line)));
  }
  fs.rmSync(recordFile);
  return answers;
}

/**
 * Times the same statements, one after the other on one connection.
 *
 * @param {string} database its connection string
 * @param {readonly Statement[][]} answers
 * @param {number} rounds
 * @returns {Promise<{ all: number, search: number, processor: number }>} p95 in milliseconds: of all statements
 * of a request, of the search's own statement, and of that one's processor time
 */
export async function timeStatements(database, answers, rounds) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  /** @type {number[]} */
  const all = [];
  /** @type {number[]} */
  const search = [];
  /** @type {number[]} */
  const processor = [];
  const backend = (await client.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
  for (let round = -1; round < rounds; round += 1)
    for (const statements of answers) {
      let sum = 0;
      for (const { text, values } of statements) {
        const before = processorTime(backend);
        const start = performance.now();
        await client.query({ text, values, rowMode: 'array' });
        const took = performance.now() - start;
        sum += took;
        if (round < 0 || !text.includes('directory_search(')) continue;
        search.push(took);
        processor.push(processorTime(backend) - before);
      }
      if (round >= 0) all.push(sum);
    }
  await client.end();
  return { all: p95(all), search: p95(search), processor: p95(processor) };
}

/** @param {number} pid @returns {number} processor time of a process in milliseconds; on Linux only */
function processorTime(pid) {
  return Number(fs.readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** @param {number[]} times @returns {number} */
export function p95(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN;
}
