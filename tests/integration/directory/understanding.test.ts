import { beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { ask } from './ask';

const q = (text: string, more = '') => `${new URLSearchParams({ q: text }).toString()}${more}`;
const read = async (text: string, more = '') => {
  const { narrowed, mentions } = await ask(q(text, more));
  const { country, language } = narrowed;
  return { q: narrowed.q, country, language, mentions: mentions.map(({ typed }) => typed) };
};

let partner: Actor;
let own: Actor;

beforeAll(async () => {
  await anOrganization({
    slug: 'telar',
    name: 'Telar Tzompantle',
    places: [{ countryCode: 'HN' }],
    languages: [{ languageCode: 'mam' }],
    terms: [{ kind: 'expertise', slug: 'asylum' }],
  });
  const hidden = await anOrganization({
    slug: 'oculta',
    name: 'Abrigo',
    places: [
      { countryCode: 'GT', municipality: 'Xalapeña', audience: 'network' },
      { countryCode: 'GT', municipality: 'Wirikuta', audience: 'organization' },
    ],
  });
  const archived = await anOrganization({ name: 'Yumuri', archived: true });
  const threatened = await anOrganization({ name: 'Quirigua', hiddenForSafety: true });
  expect([archived, threatened]).toHaveLength(2);
  partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
  own = await actorOf(await aPerson({ memberOf: hidden }));
});

describe('countries and languages in the words', () => {
  it.each([
    ['asilo honduras mam', 'asilo', ['HN'], ['mam']],
    ['asylum in Honduras, in Mam', 'asylum', ['HN'], ['mam']],
    ['abogados en EE. UU.', 'abogados', ['US'], []],
    ['lawyers in the U.S.', 'lawyers in', ['US'], []],
    ['lawyers US', 'lawyers', ['US'], []],
    ['help us', 'help us', [], []],
    ['organizaciones hondureñas', 'organizaciones', ['HN'], []],
    ['Honduran children in Mexico', 'Honduran children', ['MX'], []],
    ['mexico guatemala', '', ['MX', 'GT'], []],
    ['niñas garífunas', 'niñas garífunas', [], []],
    ['niñas que hablan garífuna', 'niñas que', [], ['cab']],
    ['Remain in Mexico', 'Remain in Mexico', [], []],
    ['interpreting K’iche’', 'interpreting', [], ['quc']],
  ])('are read as filters: %s', async (text, rest, country, language) => {
    expect(await read(text)).toMatchObject({ q: rest, country, language });
  });

  it('stay words where that is asked, or where another is chosen by hand', async () => {
    expect(await read('asilo honduras', '&literal=1')).toEqual({
      q: 'asilo honduras',
      country: [],
      language: [],
      mentions: [],
    });
    expect(await read('asilo honduras', '&country=GT')).toMatchObject({
      q: 'asilo honduras',
      country: ['GT'],
    });
    expect(await read('asilo honduras', '&country=HN')).toMatchObject({
      q: 'asilo',
      country: ['HN'],
    });
  });

  it('are the same question as with filters, and can be asked so', async () => {
    const words = await ask(q('asilo honduras mam'));
    const filters = await ask('q=asilo&country=HN&language=mam');
    expect(words.total).toBe(filters.total);
    expect(words.results).toEqual(filters.results);
    expect(words.results[0]?.reasons).toEqual({ name: [], facts: ['asilo'], text: [] });
  });
});

describe('a word that nobody knows', () => {
  it.each([
    ['guatemla', 'Guatemala'],
    ['trafficing', 'trafficking'],
    ['tzompantel', 'tzompantle'],
  ])('is taken for the one it is nearly spelt like: %s', async (typed, meant) => {
    const { corrections } = await ask(q(typed));
    expect(corrections.map(({ to }) => to.toLowerCase())).toEqual([meant.toLowerCase()]);
    expect((await ask(q(typed, '&literal=1'))).corrections).toEqual([]);
  });

  it('is taken for the beginning of a name', async () => {
    const { results, corrections } = await ask(q('tzom'));
    expect([results.map(({ slug }) => slug), corrections]).toEqual([['telar'], []]);
  });

  it.each(['xalapena', 'xalapeja', 'xalap', 'wirikut', 'wirikzta', 'yumurri', 'yumu', 'quirigue'])(
    'is never taken for what a visitor may not see: %s',
    async (typed) => {
      const { corrections, total } = await ask(q(typed));
      expect([corrections, total]).toEqual([[], 0]);
    },
  );

  it('is taken for what each may see', async () => {
    expect((await ask(q('xalapeja'), partner)).corrections).toEqual([
      { from: 'xalapeja', to: 'xalapena' },
    ]);
    expect((await ask(q('wirikzta'), partner)).corrections).toEqual([]);
    expect((await ask(q('wirikzta'), own)).corrections).toEqual([
      { from: 'wirikzta', to: 'wirikuta' },
    ]);
  });
});

it('understands what the thesaurus says now', async () => {
  expect((await ask(q('zarabanda'))).total).toBe(0);
  const entry = await db().thesaurusEntry.findUniqueOrThrow({ where: { slug: 'asylum' } });
  await db().thesaurusWord.create({
    data: { entryId: entry.id, locale: 'es', position: 90, word: 'zarabanda' },
  });
  expect((await ask(q('zarabanda'))).results.map(({ slug }) => slug)).toEqual(['telar']);
  expect(await ask(q('zarabanda'), visitor, 'en')).toMatchObject({ total: 1 });
});
