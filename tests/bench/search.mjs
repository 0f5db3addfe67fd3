// Search that no cache answers: pages made anew for each request against a bare node:http server that sends the
// same bytes, and the search's own SQL on one connection.
import { URLSearchParams } from 'node:url';
import pg from 'pg';
import { measure } from './load.mjs';
import { startBare } from './cached.mjs';

const connections = 4;

/** Broad and narrow questions, each with words, a country and an area of expertise. */
const mixed = [
  'familia',
  'salud mental',
  'asylum',
  'legal help',
  'escuela',
  'parroquia',
  'Ceiba',
  'trata de personas',
].flatMap((q) =>
  [
    ['GT', 'asylum'],
    ['MX', 'mhpss'],
    ['US', 'legal-representation'],
    ['BZ', 'trafficking'],
  ].map(([country = '', expertise = '']) => ({ q, country, expertise })),
);

const kinds = {
  list: { goal: 0.003, paths: ['/es/directory', '/en/directory?page=3'] },
  filter: {
    goal: 0.003,
    paths: ['/es/directory?country=GT&expertise=asylum', '/en/directory?language=mam'],
  },
  profile: { goal: 0.003, paths: ['/es/organizations/kind', '/en/organizations/pop-noj'] },
  'full text': {
    goal: 0.0025,
    paths: mixed.map((one) => `/es/directory?${new URLSearchParams(one).toString()}`),
  },
};

/**
 * @param {import('./portal.mjs').Measured} portal
 * @param {number} seconds
 */
export async function uncachedSearch({ origin, database }, seconds) {
  const rows = [];
  for (const [kind, { goal, paths }] of Object.entries(kinds)) {
    const urls = paths.map((path) => origin + path);
    const bytes = Buffer.from(await (await fetch(urls[0] ?? origin)).arrayBuffer());
    const bare = await startBare(bytes, '');
    await measure(urls, { connections, seconds: 1 });
    const ours = await measure(urls, { connections, seconds });
    const theirs = await measure(bare.url, { connections, seconds });
    await bare.stop();
    if (ours.failed > 0) throw new Error(`${ours.failed} answers of ${kind} failed`);
    rows.push({
      measure: `uncached ${kind}`,
      'portal/s': Math.round(ours.perSecond),
      'bare/s': Math.round(theirs.perSecond),
      figure: Number((ours.perSecond / theirs.perSecond).toFixed(4)),
      goal: `≥ ${goal}`,
    });
  }
  const urls = kinds['full text'].paths.map((path) => origin + path);
  const whole = await measure(urls, { connections: 1, requests: 10 * urls.length });
  const sql = await sqlAlone(database);
  rows.push(
    { measure: 'search SQL p95, ms', figure: Number(sql.toFixed(1)), goal: '≤ 15' },
    { measure: 'whole answer p95, ms', figure: Number(whole.p95.toFixed(1)), goal: '' },
    {
      measure: 'whole answer p95 ÷ its SQL p95',
      figure: Number((whole.p95 / sql).toFixed(2)),
      goal: '≤ 2',
    },
  );
  return rows;
}

/** @param {string} database its address @returns {Promise<number>} p95 in milliseconds */
async function sqlAlone(database) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const times = [];
  for (let round = 0; round < 10; round += 1)
    for (const { q, country, expertise } of mixed) {
      const { keys, words } = await keysOf(client, q);
      const start = performance.now();
      await client.query(
        `SELECT directory_search('{public}', '{}', $1, $2, $3, $4, $5, $6, $7, $8, '{country,expertise}',
          '{country,expertise}', true, 'relevance', 0, 20)`,
        [
          words,
          keys.map(({ key }) => key),
          keys.map(({ word }) => word),
          keys.map(() => 0),
          keys.map(() => 0),
          keys.map(() => 1),
          keys.map(({ value }) => value),
          [`f:country/${country}`, `f:expertise/${expertise}`],
        ],
      );
      times.push(performance.now() - start);
    }
  await client.end();
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)] ?? NaN;
}

/**
 * The keys of the words as typed. What the portal adds (translations, terms) makes some more of them.
 *
 * @param {import('pg').Client} client
 * @param {string} q
 */
async function keysOf(client, q) {
  const typed = q.toLowerCase().split(' ');
  const { rows } = await client.query(
    'SELECT w.n::int - 1 AS word, unnest(search_stems(w.w, w.w)) AS stem FROM unnest($1::text[]) WITH ORDINALITY w(w, n)',
    [typed],
  );
  const classes = Object.entries({ A: 3, B: 3, C: 1 });
  const keys = rows.flatMap(({ word, stem }) =>
    classes.map(([name, value]) => ({ key: `${name}:${stem}`, word, value })),
  );
  return { keys, words: typed.length };
}
