// `npm run bench`: public pages of the running portal against a bare node:http server that sends the same
// bytes. Absolute figures differ between machines and minutes; the ratio of one run is what to compare.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './load.mjs';

const { values } = parseArgs({
  options: { json: { type: 'string' }, seconds: { type: 'string', default: '5' } },
});
const load = { seconds: Number(values.seconds), connections: 16 };
const pages = [
  '/es',
  '/es/directory',
  '/en/directory?q=psychosocial+support&country=GT&language=mam',
  '/es/organizations/pop-noj',
  '/es/coverage',
];

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-bench-'));
const portal = spawn(process.execPath, ['app/server/setup.mjs', 'start'], {
  env: { ...process.env, PORT: '3399', DATA_DIR: dataDir, LIMITS: 'off', DATABASE_URL: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const origin = await ready(portal.stdout);
  const rows = [];
  for (const page of pages) rows.push(await compare(origin, page));
  console.table(rows);
  if (values.json) fs.writeFileSync(values.json, `${JSON.stringify({ load, rows }, null, 2)}\n`);
} finally {
  portal.kill('SIGTERM');
  await new Promise((resolve) => portal.once('exit', resolve));
  fs.rmSync(dataDir, { recursive: true, force: true });
}

/**
 * @param {import('node:stream').Readable} output
 * @returns {Promise<string>} the address the portal answers on
 */
async function ready(output) {
  let text = '';
  for await (const chunk of output) {
    text += chunk;
    const found = /^ready (\S+)/m.exec(text);
    if (found?.[1]) return found[1];
  }
  throw new Error('the portal ended before it was ready');
}

/**
 * @param {string} origin
 * @param {string} page
 */
async function compare(origin, page) {
  const body = Buffer.from(await (await fetch(origin + page)).arrayBuffer());
  const bare = http.createServer((_request, answer) => {
    answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    answer.end(body);
  });
  const port = await new Promise((resolve) =>
    bare.listen(0, '127.0.0.1', () => resolve(/** @type {any} */ (bare.address()).port)),
  );
  await measure(origin + page, { ...load, seconds: 1 });
  const portalRate = await measure(origin + page, load);
  const bareRate = await measure(`http://127.0.0.1:${port}/`, load);
  bare.close();
  return {
    page,
    bytes: body.length,
    'portal/s': Math.round(portalRate.perSecond),
    'bare/s': Math.round(bareRate.perSecond),
    ratio: Number((portalRate.perSecond / bareRate.perSecond).toFixed(4)),
    failed: portalRate.failed,
  };
}
