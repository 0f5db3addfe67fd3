// Search without the page cache: rendered pages compared with a bare node:http server that sends the same
// bytes, and the search's own SQL on one connection.
import { URLSearchParams } from 'node:url';
import { measure } from './load.mjs';
import { startBare } from './cached.mjs';
import { recordStatements, timeStatements } from './statements.mjs';

const connections = 4;

/** Broad and narrow queries. */
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

// The goals for a network of some thousand organizations, and for a large one.
const pages = { small: 0.005, large: 0.003 };
const LARGE = 10_000;

const kinds = {
  list: { goals: pages, paths: ['/es/directory', '/en/directory?page=3'] },
  filter: {
    goals: pages,
    paths: ['/es/directory?country=GT&expertise=asylum', '/en/directory?language=mam'],
  },
  profile: { goals: pages, paths: ['/es/organizations/kind', '/en/organizations/pop-noj'] },
  'full text': {
    goals: { small: 0.0025, large: 0.0025 },
    paths: mixed.map((one) => `/es/directory?${new URLSearchParams(one).toString()}`),
  },
};

/** Other pages that count over the whole network. */
const others = [
  '/es',
  '/es/coverage',
  '/es/coverage?by=language',
  '/es/countries/gt',
  '/es/countries/gt/sheet',
  '/es/expertise/asylum',
  '/es/directory/map?expertise=asylum',
  '/en/directory?q=salud&page=200',
];

/**
 * @param {import('./portal.mjs').Measured} portal started with `recording`
 * @param {number} seconds
 * @param {number} organizations in it, by which the goals differ
 */
export async function uncachedSearch({ origin, database }, seconds, organizations) {
  const rows = [];
  for (const [kind, { goals, paths }] of Object.entries(kinds)) {
    const urls = paths.map((path) => origin + path);
    const bytes = Buffer.from(await (await fetch(urls[0] ?? origin)).arrayBuffer());
    const bare = await startBare(bytes, '');
    await measure(urls, { connections, seconds: 2 });
    const ours = await measure(urls, { connections, seconds });
    const theirs = await measure(bare.url, { connections, seconds });
    await bare.stop();
    if (ours.failed > 0) throw new Error(`${ours.failed} answers of ${kind} failed`);
    rows.push({
      measure: `uncached ${kind}`,
      'portal/s': Math.round(ours.perSecond),
      'bare/s': Math.round(theirs.perSecond),
      figure: Number((ours.perSecond / theirs.perSecond).toFixed(4)),
      goal: `≥ ${organizations >= LARGE ? goals.large : goals.small}`,
    });
  }
  const urls = kinds['full text'].paths.map((path) => origin + path);
  const rounds = 5;
  const answers = await recordStatements(urls);
  const whole = await measure(urls, { connections: 1, requests: rounds * urls.length });
  const sql = await timeStatements(database, answers, rounds);
  rows.push(
    { measure: 'search SQL p95, ms', figure: rounded(sql.search), goal: '≤ 15' },
    { measure: 'the same in time of the processor, ms', figure: rounded(sql.processor) },
    { measure: 'whole answer p95, ms', figure: rounded(whole.p95) },
    { measure: 'its SQL alone p95, ms', figure: rounded(sql.all) },
    {
      measure: 'whole answer p95 ÷ its SQL p95',
      figure: rounded(whole.p95 / sql.all),
      goal: '≤ 2',
    },
  );
  for (const path of others) {
    const { p95 } = await measure(origin + path, { connections: 1, requests: 8 });
    rows.push({ measure: `uncached ${path}, slowest of 8, ms`, figure: rounded(p95) });
  }
  return rows;
}

/** @param {number} value */
const rounded = (value) => Number(value.toFixed(value < 10 ? 2 : 1));
