import { expect, test } from 'vitest';
import { askedText } from '~/features/search/question/asked-text.server';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { askLibrary } from '~/features/library/search/resource-matching.queries.server';
import { searchResources } from '~/features/library/resources/resources.server';
import { readSnippets } from '~/features/library/search/snippets.queries.server';
import { visitor } from '~/platform/auth/actor';
import { fillLibrary } from './library-data';
import { at, keepRows, timed } from './rows';

// `npm run bench -- --only library`: the library's search over 20,000 documents of ten pages, and the
// statements with which it finds, counts and cuts passages.

const resources = Number(process.env['RESOURCES'] ?? 20_000);
const rounds = Number(process.env['ROUNDS'] ?? 5);
const questions = [
  'q=reintegración',
  'q=family reunification',
  'q=plan de restitución de derechos',
  'q=asilo&country=GT',
  'q=vozabc vozbcd',
  'q=detention monitoring&type=report&language=en',
  'q=salud mental y apoyo psicosocial',
  'country=HN',
];

async function sqlOf(search: string): Promise<unknown> {
  const query = parseResourceQuery(new URLSearchParams(search));
  const text = await askedText(query.q);
  const asking = { actor: visitor, query, text, locale: 'es' };
  const { ids } = await askLibrary(asking, { limit: 20, offset: 0 });
  return text && readSnippets(ids, text);
}

const verbOf = (search: string) =>
  searchResources(visitor, parseResourceQuery(new URLSearchParams(search)), 'es');

test('the search of the library against its statements', { timeout: 3_600_000 }, async () => {
  console.log(`filled in ${Math.round((await timed(() => fillLibrary(resources))) / 1000)} s`);
  for (const search of questions) await verbOf(search);
  const verb: number[] = [];
  const sql: number[] = [];
  const rows = [];
  for (const search of questions) {
    const own = { verb: [] as number[], sql: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      own.sql.push(await timed(() => sqlOf(search)));
      own.verb.push(await timed(() => verbOf(search)));
    }
    verb.push(...own.verb);
    sql.push(...own.sql);
    const { total } = await verbOf(search);
    const middle = (list: number[]) => Math.round(at(list, 0.5));
    rows.push({ search, found: total, 'search ms': middle(own.verb), 'SQL ms': middle(own.sql) });
  }
  console.table(rows);
  const [p95, sqlP95] = [at(verb, 0.95), at(sql, 0.95)];
  const of = `the library's search over ${resources} documents of ten pages`;
  keepRows([
    { measure: `p95 of ${of}, ms`, figure: Math.round(p95), goal: '' },
    { measure: 'p95 of its SQL, ms', figure: Math.round(sqlP95), goal: '' },
    { measure: 'the one ÷ the other', figure: Number((p95 / sqlP95).toFixed(2)), goal: '≤ 2' },
  ]);
  expect(p95).toBeLessThan(2 * sqlP95);
});
