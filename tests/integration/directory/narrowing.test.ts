import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { ask, counts, found } from './ask';

const sorted = async (search: string) => (await found(search)).sort();

beforeAll(async () => {
  await anOrganization({
    slug: 'gt-mam',
    places: [{ countryCode: 'GT' }],
    countries: [{ countryCode: 'MX' }],
    languages: [{ languageCode: 'mam' }, { languageCode: 'spa' }],
    terms: [
      { kind: 'expertise', slug: 'family-tracing' },
      { kind: 'service', slug: 'interpreting' },
      { kind: 'stage', slug: 'reintegration' },
    ],
  });
  await anOrganization({
    slug: 'gt-spa',
    places: [{ countryCode: 'GT' }, { countryCode: 'HN' }],
    terms: [
      { kind: 'expertise', slug: 'mhpss' },
      { kind: 'population', slug: 'returned' },
    ],
  });
  await anOrganization({
    slug: 'mx',
    places: [{ countryCode: 'MX' }],
    terms: [{ kind: 'expertise', slug: 'family-tracing' }],
  });
  await anOrganization({ slug: 'gone', places: [{ countryCode: 'GT' }], archived: true });
});

describe('filters', () => {
  it('take any of the values of one', async () => {
    expect(await sorted('expertise=mhpss&expertise=family-tracing')).toEqual([
      'gt-mam',
      'gt-spa',
      'mx',
    ]);
  });

  it('narrow each other', async () => {
    expect(await sorted('country=GT&expertise=family-tracing')).toEqual(['gt-mam']);
    expect(await sorted('country=GT&q=mam')).toEqual(['gt-mam']);
    expect(await sorted('country=MX&language=mam&service=interpreting')).toEqual(['gt-mam']);
    expect(await sorted('population=returned&stage=reintegration')).toEqual([]);
  });

  it('take a country for the seat or where somebody works, and nothing else', async () => {
    expect(await sorted('country=MX')).toEqual(['gt-mam', 'mx']);
    expect(await sorted('country=HN')).toEqual([]);
    expect(await sorted('country=gt')).toEqual(['gt-mam', 'gt-spa']);
  });

  it.each([
    'country=ZZ',
    'country=GTX',
    'language=xx',
    'expertise=nothing',
    'stage=%27',
    'sort=%00',
  ])('that nobody knows match nobody and break nothing: %s', async (search) =>
    expect((await ask(search)).total).toBe(search.startsWith('sort') ? 3 : 0),
  );

  it('do not mix up taxonomies', async () => {
    expect(await sorted('service=family-tracing')).toEqual([]);
  });
});

describe('counts', () => {
  it('leave out the facet they belong to and hold all others', async () => {
    expect(await counts('country=GT', 'country')).toEqual({ GT: 2, MX: 2 });
    expect(await counts('country=GT', 'expertise')).toEqual({ mhpss: 1, 'family-tracing': 1 });
    expect(await counts('country=GT&expertise=mhpss', 'country')).toEqual({ GT: 1 });
    expect(await counts('q=mam', 'country')).toEqual({ GT: 1, MX: 1 });
  });

  it('are what choosing the value would give', async () => {
    for (const [country, count] of Object.entries(
      await counts('expertise=family-tracing', 'country'),
    )) {
      expect((await ask(`expertise=family-tracing&country=${country}`)).total).toBe(count);
    }
  });

  it('show a chosen value that gives nothing', async () => {
    expect(await counts('country=GT&language=cab', 'language')).toEqual({ mam: 1, spa: 2, cab: 0 });
  });

  it('leave retired terms out', async () => {
    await db().term.update({
      where: { kind_slug: { kind: 'population', slug: 'returned' } },
      data: { retiredAt: new Date() },
    });
    expect(await counts('', 'population')).toEqual({});
  });
});

describe('a question that finds nobody', () => {
  it('says what each part alone stands in the way of', async () => {
    const { total, parts } = await ask('country=GT&expertise=family-tracing&language=cab');
    expect(total).toBe(0);
    expect(parts).toEqual([
      { part: 'country', without: 0, alone: 2 },
      { part: 'language', without: 1, alone: 0 },
      { part: 'expertise', without: 0, alone: 2 },
    ]);
  });

  it('names what was asked for in the reader’s language, or as it stands', async () => {
    const { chosen } = await ask('country=GT&language=xx', undefined, 'en');
    expect(chosen).toEqual([
      { facet: 'country', value: 'GT', name: 'Guatemala' },
      { facet: 'language', value: 'xx', name: 'xx' },
    ]);
  });
});
