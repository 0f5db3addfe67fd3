import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '~/platform/db/client.server';
import { seedSynthetic } from '../../../prisma/seed/synthetic.server';
import { resetDatabase } from '../../setup/database';
import { avoidingPairs } from './avoiding-pairs';
import { colleaguesPairs } from './colleagues-pairs';
import { freshPairs } from './fresh-pairs';
import { lastPairs } from './last-pairs';
import { laterPairs } from './later-pairs';
import { marksOf, readFacts } from './marks';
import { pairs } from './quality-pairs';
import { readOncePairs } from './read-pairs';
import { sealedPairs } from './sealed-pairs';
import { testerPairs } from './tester-pairs';
import { toldPairs } from './told-pairs';
import { typedPairs } from './typed-pairs';
import { unseenPairs } from './unseen-pairs';
import { weekPairs } from './week-pairs';

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
    ['the set that the rules were made with', pairs, { recall: 0.98, alike: 0.97 }],
    ['whole sentences', laterPairs, { recall: 0.97, alike: 0.9 }],
    ['the first unseen set', unseenPairs, { recall: 0.98, alike: 0.93 }],
    ['the set read once', readOncePairs, { recall: 0.95, alike: 0.86 }],
    ['the second stranger’s that were read', toldPairs, { recall: 0.92, alike: 0.81 }],
  ])('of %s find those who can answer, and the same ones first', async (_, asked, least) => {
    const { poor, ...marks } = await marksOf(asked, network);
    const { spanish, english, alike, offered } = marks;
    if (process.env['FIGURES']) console.log(marks, `\n${poor}`);
    expect.soft(spanish, poor).toBeGreaterThanOrEqual(least.recall);
    expect.soft(english, poor).toBeGreaterThanOrEqual(least.recall);
    expect.soft(alike, poor).toBeGreaterThanOrEqual(least.alike);
    expect.soft(offered).toBeGreaterThanOrEqual(0.95);
  });

  // Without a word of their questions, so that they stay unseen.
  it.each([
    ['what staff type', typedPairs, { spanish: 0.96, english: 0.96, alike: 0.97, offered: 0.98 }],
    ['colleagues', colleaguesPairs, { spanish: 0.95, english: 0.96, alike: 0.9, offered: 0.95 }],
    ['the sealed set', sealedPairs, { spanish: 0.92, english: 0.91, alike: 0.7, offered: 0.93 }],
    [
      'the set that was marked last',
      lastPairs,
      { spanish: 0.9, english: 0.87, alike: 0.55, offered: 0.94 },
    ],
    [
      'the second stranger’s',
      freshPairs,
      { spanish: 0.88, english: 0.88, alike: 0.7, offered: 0.95 },
    ],
    ['one week', weekPairs, { spanish: 0.87, english: 0.88, alike: 0.7, offered: 0.95 }],
    ['a tester', testerPairs, { spanish: 0.92, english: 0.9, alike: 0.76, offered: 0.93 }],
  ])('of %s, which nobody reads, do nearly as well', async (_, asked, least) => {
    const { poor: _poor, ...marks } = await marksOf(asked, network);
    const { spanish, english, alike, offered } = marks;
    if (process.env['FIGURES']) console.log(marks);
    expect.soft(spanish).toBeGreaterThanOrEqual(least.spanish);
    expect.soft(english).toBeGreaterThanOrEqual(least.english);
    expect.soft(alike).toBeGreaterThanOrEqual(least.alike);
    expect.soft(offered).toBeGreaterThanOrEqual(least.offered);
  });

  it('that avoid every word of a term, which nobody reads, are offered it more often than not', async () => {
    const { poor: _poor, ...marks } = await marksOf(avoidingPairs, network);
    if (process.env['FIGURES']) console.log(marks);
    expect(marks.offered).toBeGreaterThanOrEqual(0.58);
  });
});
