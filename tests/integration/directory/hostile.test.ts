import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { ask } from './ask';

const strings = [
  "'; DROP TABLE organization; --",
  "' OR '1'='1",
  "mam' & !(casa",
  'a:* | b:A & !c <-> d',
  '\\',
  '%_%',
  '\u0000mam\u0000',
  '$1 ${q} {{x}}',
  '<mark>mam</mark><script>alert(1)</script>',
  '\ud800 mam',
  '🧵🧵🧵',
  'مرحبا 你好',
  'a'.repeat(5000),
  'mam '.repeat(500),
  "'".repeat(200),
];

beforeAll(async () => {
  await anOrganization({
    slug: 'casa',
    texts: { es: { summary: 'Habla <b>mam</b> \ue000x\ue001.' } },
  });
});

describe('whatever is asked', () => {
  it.each(strings)('the words %j are only words', async (text) => {
    await ask(new URLSearchParams({ q: text }).toString());
    expect(await db().organization.count()).toBe(1);
  });

  it.each(strings)('the filter %j is only a value', async (text) => {
    const search = new URLSearchParams({ country: text, expertise: text, language: text });
    expect((await ask(search.toString())).total).toBe(0);
  });

  it('marks of a text are text', async () => {
    const { results } = await ask('q=mam');
    const parts = results[0]?.excerpt?.parts ?? [];
    expect(parts.map(({ text }) => text).join('')).toContain('<b>mam</b>');
    expect(parts.filter(({ matched }) => matched).map(({ text }) => text)).toContain('mam');
  });

  it('a word that nobody has takes no longer when it is long', async () => {
    /** The fastest of several searches for an unknown word: milliseconds. */
    const timeOf = async (letters: number) => {
      const times: number[] = [];
      for (let round = 0; round < 7; round += 1) {
        const word = `${'bcdfghjklmnpqrstvwxz'.repeat(10).slice(0, letters - 1)}${'aeiou'[round % 5]}`;
        const began = performance.now();
        await ask(`q=${word}`);
        times.push(performance.now() - began);
      }
      return Math.min(...times);
    };
    const short = await timeOf(8);
    for (const letters of [40, 200]) expect((await timeOf(letters)) / short).toBeLessThan(4);
  });
});
