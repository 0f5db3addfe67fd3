import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '~/platform/db/client.server';
import { seedSynthetic } from '../../../prisma/seed/synthetic.server';
import { resetDatabase } from '../../setup/database';
import { laterPairs } from './later-pairs';
import { marksOf, readFacts } from './marks';
import { pairs } from './quality-pairs';
import { unseenPairs } from './unseen-pairs';

let network: Awaited<ReturnType<typeof readFacts>>;

beforeAll(async () => {
  await resetDatabase('network');
  await seedSynthetic(db(), { organizations: 250, resources: 0, seed: 11 });
  network = await readFacts();
});

describe('questions in both languages', () => {
  it('are many', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(120);
    expect(unseenPairs.length).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ['of the set that the rules were made with', pairs, { recall: 0.98, alike: 0.97 }],
    ['of the set that came last', laterPairs, { recall: 0.95, alike: 0.89 }],
    ['of the set that nobody had seen', unseenPairs, { recall: 0.95, alike: 0.92 }],
  ])('%s find those who can answer, and the same ones first', async (_, asked, least) => {
    const { spanish, english, alike, poor } = await marksOf(asked, network);
    if (process.env['FIGURES']) console.log({ spanish, english, alike }, `\n${poor}`);
    expect.soft(spanish, poor).toBeGreaterThanOrEqual(least.recall);
    expect.soft(english, poor).toBeGreaterThanOrEqual(least.recall);
    expect.soft(alike, poor).toBeGreaterThanOrEqual(least.alike);
  });
});
