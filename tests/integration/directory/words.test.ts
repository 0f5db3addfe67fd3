import { beforeAll, describe, expect, it } from 'vitest';
import { anOrganization } from '../../factories/organizations';
import { ask, found } from './ask';

const q = (text: string) => new URLSearchParams({ q: text }).toString();

beforeAll(async () => {
  await anOrganization({
    slug: 'escuela',
    name: 'Escuela Abierta',
    texts: {
      es: { summary: 'Ofrece educación y reúne a familias con niñez retornada.' },
      en: { name: 'Open School', summary: 'Helps schools welcome returned children.' },
    },
    places: [{ countryCode: 'HN', region: 'Yoro Ávila', municipality: 'San Pedro Sula' }],
    languages: [{ languageCode: 'quc', variant: 'Nahualá' }],
    terms: [{ kind: 'expertise', slug: 'mhpss' }],
  });
  await anOrganization({
    slug: 'clinic',
    name: 'Border Legal Clinic',
    nameLocale: 'en',
    texts: { en: { summary: 'Attorneys for unaccompanied youth.' } },
    places: [{ countryCode: 'US', municipality: 'El Paso' }],
    languages: [{ languageCode: 'eng' }],
    terms: [{ kind: 'expertise', slug: 'sijs' }],
  });
});

describe('a word is found', () => {
  it.each(['educación', 'educaciones', 'educacion', 'EDUCACIÓN', 'Educaciones'])(
    'in every form and spelling of Spanish: %s',
    async (word) => expect(await found(q(word))).toEqual(['escuela']),
  );

  it.each(['niñez', 'ninez', 'retornadas', 'retornado', 'escuelas', 'familia'])(
    'with or without accent, number and gender: %s',
    async (word) => expect(await found(q(word))).toEqual(['escuela']),
  );

  it.each(['school', 'welcoming', 'child', 'children’s', 'attorney', 'attorneys'])(
    'in English too, for every reader: %s',
    async (word) => expect(await found(q(word))).toHaveLength(1),
  );

  it.each(['salud mental', 'MHPSS', 'SMAPS', 'psicosocial'])(
    'by a term’s name or abbreviation in either language: %s',
    async (word) => expect(await found(q(word))).toEqual(['escuela']),
  );

  it.each(["k'iche'", 'K’iche’', 'kiche', 'quiché', 'quiche', 'Nahuala'])(
    'by a language in any spelling, or its variant: %s',
    async (word) => expect(await found(q(word))).toEqual(['escuela']),
  );

  it.each(['Honduras', 'hondureña', 'avila', 'sula'])('by where it is: %s', async (word) =>
    expect(await found(q(word))).toEqual(['escuela']),
  );

  it.each(['EEUU', 'U.S.', 'estadounidense', 'United States', 'Estados Unidos'])(
    'by another name of its country: %s',
    async (word) => expect(await found(q(word))).toContain('clinic'),
  );
});

describe('a question', () => {
  it('needs not match in all its words', async () => {
    expect(await found(q('zapatos para educación en Tegucigalpa'))).toEqual(['escuela']);
  });

  it('is not answered by the words that join it', async () => {
    expect(await found(q('¿quién está en el de la los con para the of and kazoo?'))).toEqual([]);
  });

  it('without any word asks for everybody', async () => {
    expect((await ask(q('¿? ...'))).total).toBe(2);
  });
});

describe('what a result shows', () => {
  it('is the passage that matched, marked, in its language', async () => {
    const { results } = await ask(q('familias retornadas'));
    expect(results[0]?.excerpt).toEqual({
      locale: 'es',
      cut: false,
      parts: [
        { text: 'Ofrece educación y reúne a ', matched: false },
        { text: 'familias', matched: true },
        { text: ' con ', matched: false },
        { text: 'niñez', matched: true },
        { text: ' ', matched: false },
        { text: 'retornada', matched: true },
        { text: '.', matched: false },
      ],
    });
    expect((await ask(q('welcome'))).results[0]?.excerpt?.locale).toBe('en');
  });

  it('tells own name, translation and offers, what was asked for first', async () => {
    const [result] = (await ask(q('psychosocial support'))).results;
    expect(result).toMatchObject({
      name: 'Escuela Abierta',
      translated: { text: 'Open School', locale: 'en' },
      seat: 'San Pedro Sula, Honduras',
      languages: ['k’iche’'],
    });
    expect(result?.offers).toEqual([
      { key: 'expertise/mhpss', name: 'Salud mental y apoyo psicosocial (SMAPS)', asked: true },
    ]);
  });
});

it('that most texts share finds nobody for whom another was asked', async () => {
  await anOrganization({
    slug: 'juegos',
    name: 'Plaza de Juegos',
    texts: { es: { summary: 'Juega con niñas y niños del barrio.' } },
  });
  expect(await found(q('sobrevivientes'))).not.toContain('juegos');
  expect(await found(q('niñas'))).toContain('juegos');
});

describe('a story that nobody answers', () => {
  const told = `${q('su hermano desapareció en el tren y perdió sus papeles')}&country=BZ`;

  it('is offered what else it may be about, with how many do that there', async () => {
    await anOrganization({
      name: 'Manos que Hablan',
      places: [{ countryCode: 'BZ' }],
      terms: [{ kind: 'population', slug: 'with-disabilities' }],
    });
    const { total, suggestions } = await ask(told);
    expect(total).toBe(0);
    expect(suggestions).toEqual([
      {
        facet: 'population',
        value: 'with-disabilities',
        name: 'NNA con discapacidad',
        count: 1,
      },
    ]);
  });

  it('is offered nothing that nobody does there, as far as one may see', async () => {
    await anOrganization({
      name: 'Oficina Callada',
      places: [{ countryCode: 'PA' }],
      terms: [{ kind: 'population', slug: 'with-disabilities', audience: 'network' }],
    });
    const { total, suggestions } = await ask(told.replace('BZ', 'PA'));
    expect(total).toBe(0);
    expect(suggestions).toEqual([]);
  });
});
