import { beforeAll, describe, expect, it } from 'vitest';
import { resetDatabase } from '../../setup/database';
import { ask } from './ask';

const q = (text: string, more = '') => `${new URLSearchParams({ q: text }).toString()}${more}`;

beforeAll(() => resetDatabase('network'), 120_000);

describe('what nobody has', () => {
  it('is said, with who comes nearest and what each of them lacks', async () => {
    const { total, results, lacks, nearest } = await ask(q('family tracing Huehuetenango Mam'));
    expect([total, results]).toEqual([0, []]);
    expect(lacks).toEqual([{ kind: 'term', name: 'Búsqueda familiar' }]);
    expect(nearest.length).toBeGreaterThan(0);
    for (const { lacks: own } of nearest)
      expect(own).toContainEqual({ kind: 'term', name: 'Búsqueda familiar' });
  });

  it('is said of a country, and others are offered elsewhere', async () => {
    const { total, nearest } = await ask(q('asylum in Belize'));
    expect(total).toBe(0);
    expect(nearest[0]?.lacks).toEqual([{ kind: 'term', name: 'Belice' }]);
  });

  it.each([
    ['weddings', 'weddings'],
    ['seguro de carro', 'carro'],
  ])('may be a word: %s', async (text, word) => {
    const { total, lacks } = await ask(q(text));
    expect(total).toBe(0);
    expect(lacks.map(({ name }) => name)).toContain(word);
  });

  it.each(['cama', 'bed', 'pasaporte', 'deporte', 'adopción', 'tren'])(
    'is not found by a word that only hints at it: %s',
    async (word) => {
      const { understood } = await ask(q(word));
      expect(understood).toEqual([]);
    },
  );

  it('is no result, whatever is asked besides, unless the words are taken as they are', async () => {
    expect((await ask(q('asylum horror movie'))).total).toBe(0);
    expect((await ask(q('asylum horror movie', '&literal=1'))).total).toBeGreaterThan(0);
  });
});

describe('a match', () => {
  it.each(['VIH', 'HIV', 'sida'])('is no word with the same stem: %s', async (word) => {
    const { results } = await ask(q(word, '&literal=1'));
    expect(results).toEqual([]);
  });

  it('in a name comes before a synonym, which is quoted', async () => {
    const { results } = await ask(q('coalición'));
    expect(results[0]?.slug).toBe('coalicion-pro-defensa-del-migrante');
    const other = results.find(({ slug }) => slug === 'casa-alianza-honduras');
    expect(other?.reasons?.name).toEqual([]);
    expect(other?.reasons?.text).toMatchObject([{ typed: 'coalición', said: { text: 'Alianza' } }]);
  });
});
