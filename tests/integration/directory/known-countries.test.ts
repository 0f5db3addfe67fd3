import { beforeAll, describe, expect, test } from 'vitest';
import { readCountry } from '~/features/directory/countries.server';
import { readCoverage } from '~/features/directory/coverage.server';
import { parseCoverageQuery } from '~/features/directory/coverage.schema';
import { readExpertiseArea } from '~/features/directory/expertise.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { resetDatabase } from '../../setup/database';
import { ask, counts, found } from './ask';

// An expert on conditions in Honduras and El Salvador, who works in San Francisco.
const expert = 'country-conditions-project';
const inHonduras = 'abogadas-de-copan';
let partner: Actor;

beforeAll(async () => {
  await resetDatabase('network');
  await anOrganization({
    slug: expert,
    name: 'Country Conditions Project',
    nameLocale: 'en',
    places: [{ countryCode: 'US', municipality: 'San Francisco' }],
    knows: [{ countryCode: 'HN' }, { countryCode: 'SV', audience: 'network' }],
    terms: [
      { kind: 'expertise', slug: 'research' },
      { kind: 'expertise', slug: 'gang-violence' },
      { kind: 'service', slug: 'expert-testimony' },
      { kind: 'population', slug: 'unaccompanied' },
    ],
  });
  await anOrganization({
    slug: inHonduras,
    name: 'Abogadas de Copán',
    places: [{ countryCode: 'US', municipality: 'Houston' }],
    countries: [{ countryCode: 'HN' }],
    terms: [
      { kind: 'expertise', slug: 'sijs' },
      { kind: 'expertise', slug: 'gang-violence' },
      { kind: 'expertise', slug: 'research' },
    ],
  });
  partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
});

describe('a question for knowledge about a country', () => {
  test.each([
    'expert testimony Honduras',
    'peritaje sobre Honduras',
    'country of origin information Honduras',
    'información de país de origen de Honduras',
    'expert on country conditions in Honduras',
  ])('%s finds who knows about it, wherever they work', async (q) => {
    const { results, mentions } = await ask(new URLSearchParams({ q }).toString());
    expect(mentions).toMatchObject([{ facet: 'knows', value: 'HN' }]);
    expect(results.map(({ slug }) => slug)).toContain(expert);
  });

  test('other questions that name the country ask who works there', async () => {
    const { results, mentions } = await ask('q=gang+violence+in+Honduras');
    expect(mentions).toMatchObject([{ facet: 'country', value: 'HN' }]);
    expect(results.map(({ slug }) => slug)).not.toContain(expert);
  });

  test('what is known is said, and filtered and counted apart from where they work', async () => {
    const { results } = await ask(`q=Country+Conditions+Project`);
    expect(results[0]).toMatchObject({ slug: expert, worksIn: [], knows: ['Honduras'] });
    expect(await found('country=HN&expertise=research')).not.toContain(expert);
    expect(await found('knows=HN&expertise=research')).toEqual(
      expect.arrayContaining([expert, inHonduras]),
    );
    expect((await counts('expertise=research', 'knows'))['HN']).toBe(
      ((await counts('expertise=research', 'country'))['HN'] ?? 0) + 1,
    );
  });

  test('readers who may not know it can neither find nor count it', async () => {
    expect(await found('knows=SV&expertise=research')).not.toContain(expert);
    expect(await found('q=peritaje+El+Salvador')).not.toContain(expert);
    expect(await found('knows=SV&expertise=research', partner)).toContain(expert);
    const one = async (actor: Actor) =>
      (await readCountry(actor, 'sv', 'es'))?.knowing.map(({ slug }) => slug);
    expect(await one(visitor)).toEqual([]);
    expect(await one(partner)).toEqual([expert]);
  });
});

describe('coverage and country pages', () => {
  const cell = async (expertise: string, code: string) => {
    const { columns, groups } = await readCoverage(visitor, 'es');
    const row = groups.flatMap(({ rows }) => rows).find(({ value }) => value === expertise);
    return row?.counts[columns.findIndex(({ value }) => value === code)];
  };

  test('knowledge counts where it is known, other expertise where its owner works', async () => {
    const { total } = await ask('knows=HN&expertise=research');
    expect(await cell('research', 'HN')).toBe(total);
    expect(await cell('gang-violence', 'HN')).toBe(
      (await ask('country=HN&expertise=gang-violence')).total,
    );
    const country = await readCountry(visitor, 'hn', 'es');
    const options = country?.facets.expertise.flatMap((group) => group.options);
    expect(options?.find(({ value }) => value === 'research')?.count).toBe(total);
    expect(country?.knowing.map(({ slug }) => slug)).toEqual([expert]);
  });

  test('a status of U.S. law is offered in the United States alone', async () => {
    expect(await cell('sijs', 'HN')).toBeNull();
    expect(await cell('sijs', 'US')).toBeGreaterThan(0);
    const byStage = parseCoverageQuery(new URLSearchParams('by=stage&country=HN'));
    const { groups } = await readCoverage(visitor, 'es', byStage);
    const row = groups.flatMap(({ rows }) => rows).find(({ value }) => value === 'sijs');
    expect(new Set(row?.counts)).toEqual(new Set([null]));
    const country = await readCountry(visitor, 'hn', 'es');
    const offered = country?.facets.expertise.flatMap((group) => group.options);
    expect(offered?.map(({ value }) => value)).not.toContain('sijs');
    expect(country?.gaps.map(({ value }) => value)).not.toContain('sijs');
    const area = await readExpertiseArea(visitor, 'sijs', 'es');
    expect(area?.countries.map(({ code }) => code)).toEqual(['US']);
  });
});
