import { beforeAll, describe, expect, it } from 'vitest';
import { facetRows } from '~/features/directory/matching.queries.server';
import { askDirectory } from '~/features/directory/ask.server';
import { facetNames, parseDirectoryQuery } from '~/features/directory/directory.schema';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { seedSynthetic } from '../../../prisma/seed/synthetic.server';
import { resetDatabase } from '../../setup/database';
import { pairs } from './quality-pairs';
import type { Pair } from './question-pairs';
import { laterPairs } from './later-pairs';
import { unseenPairs } from './unseen-pairs';

/** What each organization has, as `kind/value`, by slug. */
let facts: Map<string, Set<string>>;
let slugs: Map<string, string>;

beforeAll(async () => {
  await resetDatabase('network');
  await seedSynthetic(db(), { organizations: 250, resources: 0, seed: 11 });
  facts = new Map();
  const all = await db().organization.findMany({ select: { id: true, slug: true } });
  slugs = new Map(all.map(({ id, slug }) => [id, slug]));
  for (const name of facetNames) {
    const rows = await db().$queryRaw<{ slug: string; value: string }[]>`
      SELECT o.slug, f.value FROM organization o
      JOIN (${facetRows(visitor, name)}) f ON f.organization_id = o.id`;
    for (const { slug, value } of rows) {
      const own = facts.get(slug) ?? new Set();
      facts.set(slug, own.add(`${name}/${value}`));
    }
  }
});

const top = async (q: string) => {
  const query = parseDirectoryQuery(new URLSearchParams({ q }));
  const wish = { limit: 10, offset: 0, withFacets: false };
  const { result } = await askDirectory(visitor, query, wish);
  return result.found.map(({ id }) => slugs.get(id) ?? '');
};

/** Of those who have what is asked for, how many stand among the first ten, where ten fit. */
function recall(found: readonly string[], wanted: readonly string[]): number {
  const relevant = new Set(
    [...facts]
      .filter(([, own]) => wanted.every((one) => one.split('|').some((fact) => own.has(fact))))
      .map(([slug]) => slug),
  );
  if (relevant.size === 0) return 1;
  return found.filter((slug) => relevant.has(slug)).length / Math.min(10, relevant.size);
}

interface Marks {
  spanish: number;
  english: number;
  alike: number;
  /** the questions with less than full marks */
  poor: string;
}

async function marksOf(asked: readonly Pair[]): Promise<Marks> {
  const rows = [];
  for (const { spanish, english, facts: wanted } of asked) {
    const es = await top(spanish);
    const en = await top(english);
    const [first, second] = [es.slice(0, 5), en.slice(0, 5)];
    rows.push({
      pair: `${spanish} | ${english}`,
      es: recall(es, wanted),
      en: recall(en, wanted),
      alike: first.length === second.length && first.every((slug) => second.includes(slug)),
    });
  }
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const poor = rows.filter(({ es, en, alike }) => es < 1 || en < 1 || !alike);
  return {
    spanish: mean(rows.map(({ es }) => es)),
    english: mean(rows.map(({ en }) => en)),
    alike: mean(rows.map(({ alike }) => Number(alike))),
    poor: poor.map((row) => JSON.stringify(row)).join('\n'),
  };
}

describe('questions in both languages', () => {
  it('are many', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(120);
    expect(unseenPairs.length).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ['of the set that the rules were made with', pairs, { recall: 0.95, alike: 0.9 }],
    ['of the set that came last', laterPairs, { recall: 0.68, alike: 0.46 }],
    ['of the set that nobody had seen', unseenPairs, { recall: 0.89, alike: 0.73 }],
  ])('%s find those who can answer, and the same ones first', async (_, asked, least) => {
    const { spanish, english, alike, poor } = await marksOf(asked);
    if (process.env['FIGURES']) console.log({ spanish, english, alike }, `\n${poor}`);
    expect.soft(spanish, poor).toBeGreaterThanOrEqual(least.recall);
    expect.soft(english, poor).toBeGreaterThanOrEqual(least.recall);
    expect.soft(alike, poor).toBeGreaterThanOrEqual(least.alike);
  });
});
