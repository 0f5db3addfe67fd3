import { describe, expect, it } from 'vitest';
import { searchWords } from '~/platform/db/search-words';
import { thesaurus } from './thesaurus';

const normalised = (word: string) =>
  searchWords(word)
    .map(({ plain }) => plain)
    .join(' ');
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('the thesaurus', () => {
  it('holds at least four hundred pairs, each with both sides and most with other words', () => {
    expect(thesaurus.length).toBeGreaterThanOrEqual(400);
    for (const { slug, words } of thesaurus) {
      expect(words.es.length, slug).toBeGreaterThan(0);
      expect(words.en.length, slug).toBeGreaterThan(0);
    }
    const rich = thesaurus.filter(({ words }) => words.es.length + words.en.length > 2);
    expect(rich.length / thesaurus.length).toBeGreaterThan(0.9);
  });

  it('names each entry once, fit for an address', () => {
    expect(repeated(thesaurus.map(({ slug }) => slug))).toEqual([]);
    for (const { slug } of thesaurus) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(['es', 'en'] as const)('has each word of %s in one entry, however spelt', (locale) => {
    expect(repeated(thesaurus.flatMap(({ words }) => words[locale].map(normalised)))).toEqual([]);
  });

  it('writes words as people type them: composed, trimmed, with a letter in each', () => {
    for (const { words } of thesaurus) {
      for (const word of [...words.es, ...words.en]) {
        expect(word).toBe(word.normalize('NFC').trim());
        expect(word).not.toMatch(/ {2}|"|\.\.\./);
        expect(normalised(word)).toMatch(/\p{L}/u);
        expect(searchWords(word).length, word).toBeLessThanOrEqual(9);
      }
    }
  });

  it.each([
    ['asilo', 'asylum'],
    ['trata de personas', 'human trafficking'],
    ['SMAPS', 'MHPSS'],
    ['DIS', 'BID'],
    ['NNA', 'children'],
    ['albergue', 'shelter'],
    ['incidencia', 'advocacy'],
  ])('knows “%s” and “%s” for one another', (spanish, english) => {
    const entry = thesaurus.find(({ words }) => words.es.includes(spanish));
    expect(entry?.words.en).toContain(english);
  });
});
