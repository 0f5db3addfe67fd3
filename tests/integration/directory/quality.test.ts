import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '~/platform/db/client.server';
import { seedSynthetic } from '../../../prisma/seed/synthetic.server';
import { resetDatabase } from '../../setup/database';
import { marksOf, readFacts } from './marks';
import { questionSets } from './question-sets';

// The highest share of a set's pairs that no organization of the synthetic network may be able to answer.
const UNANSWERABLE = 0.2;

let network: Awaited<ReturnType<typeof readFacts>>;

beforeAll(async () => {
  await resetDatabase('network');
  await seedSynthetic(db(), { organizations: 250, resources: 0, seed: 11 });
  network = await readFacts();
});

describe('questions in both languages', () => {
  it.each(questionSets.map((set) => [set.name, set] as const))(
    '%s: find those who can answer, and the same ones first',
    async (_name, { pairs, mayBeRead, least }) => {
      const { poor, unanswerable, ...marks } = await marksOf(pairs, network);
      if (process.env['FIGURES']) console.log(marks, mayBeRead ? [poor, unanswerable] : '');
      expect(unanswerable.length).toBeLessThanOrEqual(UNANSWERABLE * pairs.length);
      const shown = mayBeRead ? poor : '';
      expect.soft(marks.spanish, shown).toBeGreaterThanOrEqual(least.spanish);
      expect.soft(marks.english, shown).toBeGreaterThanOrEqual(least.english);
      expect.soft(marks.alike, shown).toBeGreaterThanOrEqual(least.alike);
      expect.soft(marks.suggested).toBeGreaterThanOrEqual(least.suggested);
    },
  );
});

describe('the marks', () => {
  it('have no figure for a set that nobody can answer', async () => {
    const pairs = [{ spanish: 'asilo', english: 'asylum', facts: ['expertise/nobody-has-this'] }];
    const marks = await marksOf(pairs, network);
    expect(marks).toMatchObject({ answerable: 0, unanswerable: ['asilo | asylum'], spanish: NaN });
  });
});
