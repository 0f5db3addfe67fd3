// Compares cached pages with a bare node:http server that sends the same bytes, alternating on one machine:
// absolute figures differ between machines and minutes, so compare the ratio within one run.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measure } from './load.mjs';
import { ended, ready } from './portal.mjs';

const rounds = 4;
const connections = 16;
const pages = ['/es/directory', '/es', '/es/coverage'];
const goals = { identity: 0.6, 'br, gzip': 0.5 };

/**
 * @param {import('./portal.mjs').Measured} portal
 * @param {number} seconds for each server and round
 */
export async function cachedPages({ origin }, seconds) {
  const rows = [];
  for (const page of pages)
    for (const [accept, goal] of Object.entries(goals))
      rows.push(await compare(origin + page, page, accept, goal, seconds));
  return rows;
}

/**
 * @param {string} url
 * @param {string} page
 * @param {string} accept
 * @param {number} goal
 * @param {number} seconds
 */
async function compare(url, page, accept, goal, seconds) {
  const headers = { 'Accept-Encoding': accept };
  const { bytes, encoding } = await bytesOf(url, headers);
  const bare = await startBare(bytes, encoding);
  const load = { headers, connections, seconds };
  const ratios = [];
  let [ours, theirs] = [0, 0];
  await measure(url, { ...load, seconds: 1 });
  await measure(bare.url, { ...load, seconds: 1 });
  for (let round = 0; round < rounds; round++) {
    const portalRate = await measure(url, load);
    const bareRate = await measure(bare.url, load);
    if (portalRate.failed > 0) throw new Error(`${portalRate.failed} answers of ${url} failed`);
    ratios.push(portalRate.perSecond / bareRate.perSecond);
    ours = Math.max(ours, portalRate.perSecond);
    theirs = Math.max(theirs, bareRate.perSecond);
  }
  await bare.stop();
  const middle = ratios.sort((a, b) => a - b).slice(rounds / 2 - 1, rounds / 2 + 1);
  return {
    measure: `cached ${page}, ${accept}`,
    bytes: bytes.length,
    'portal/s': Math.round(ours),
    'bare/s': Math.round(theirs),
    figure: Number((middle.reduce((a, b) => a + b, 0) / middle.length).toFixed(3)),
    goal: `≥ ${goal}`,
  };
}

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {Promise<{ bytes: Buffer, encoding: string }>} as they are sent
 */
async function bytesOf(url, headers) {
  const { default: http } = await import('node:http');
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers }, async (answer) => {
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({
        bytes: Buffer.concat(chunks),
        encoding: answer.headers['content-encoding'] ?? '',
      });
    });
    request.on('error', reject);
  });
}

/**
 * @param {Buffer} bytes
 * @param {string} encoding
 */
export async function startBare(bytes, encoding) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-bare-'));
  const file = path.join(folder, 'body');
  fs.writeFileSync(file, bytes);
  const child = spawn(process.execPath, ['tests/bench/bare-server.mjs', file, encoding], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = `${await ready(child)}/`;
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended(child);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
