// `npm run bench`: measures what docs/performance.md promises; prints a table and writes `--json FILE`.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { cachedPages } from './cached.mjs';
import { memory } from './memory.mjs';
import { startPortal } from './portal.mjs';
import { uncachedSearch } from './search.mjs';
import { slowLine } from './slow-line.mjs';
import { recording } from './statements.mjs';
import { library, questions } from './vitest-benches.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    organizations: { type: 'string', default: '1000' },
    only: { type: 'string' },
    folder: { type: 'string' },
    ablate: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const organizations = Number(values.organizations);

/** @type {Record<string, (portal: import('./portal.mjs').Measured) => Promise<object[]>>} */
const parts = { cached: (portal) => cachedPages(portal, seconds), slowLine, memory };
const chosen = Object.entries(parts).filter(([name]) => !values.only || values.only === name);

const rows = [];
if (chosen.length > 0) {
  const portal = await startPortal({ organizations, folder: values.folder });
  try {
    for (const [, part] of chosen) rows.push(...(await part(portal)));
  } finally {
    await portal.stop();
  }
}
// Without the page cache, to measure rendering.
if (!values.only || values.only === 'search') {
  const portal = await startPortal({
    organizations,
    folder: values.folder,
    settings: { PAGE_CACHE: 'off', ...recording },
  });
  try {
    rows.push(...(await uncachedSearch(portal, seconds, organizations)));
  } finally {
    await portal.stop();
  }
}
if (!values.only || values.only === 'library') rows.push(...(await library()));
if (!values.only || values.only === 'questions') rows.push(...(await questions(values.ablate)));
console.table(rows);
if (values.json)
  fs.writeFileSync(values.json, `${JSON.stringify({ seconds, organizations, rows }, null, 2)}\n`);
