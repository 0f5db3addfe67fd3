import { beforeAll, describe, expect, test } from 'vitest';
import { readCountry } from '~/features/directory/countries.server';
import { coverageColumns, parseCoverageQuery } from '~/features/directory/coverage.schema';
import { coverageFile, readCoverage } from '~/features/directory/coverage.server';
import { gapsOf, searchOfCell } from '~/features/directory/coverage';
import { parseDirectoryQuery } from '~/features/search/directory/directory.schema';
import { readExpertiseArea } from '~/features/directory/expertise.server';
import { readCorridorMap } from '~/features/directory/map.server';
import { listTowns, readCountrySheet } from '~/features/directory/sheet.server';
import { compareCountries } from '~/features/library/search/compare.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { resetDatabase } from '../../setup/database';
import { ask } from './ask';

let partner: Actor;
let shelter: Awaited<ReturnType<typeof anOrganization>>;

beforeAll(async () => {
  await resetDatabase('network');
  shelter = await anOrganization({
    slug: 'casa-de-ellas',
    name: 'Casa de Ellas',
    places: [{ countryCode: 'HN', municipality: 'La Ceiba' }],
    languages: [{ languageCode: 'cab' }],
    terms: [
      { kind: 'expertise', slug: 'detention-monitoring' },
      { kind: 'expertise', slug: 'guardianship', audience: 'network' },
      { kind: 'service', slug: 'shelter' },
      { kind: 'service', slug: 'training' },
      { kind: 'population', slug: 'girl-survivors-of-violence' },
      { kind: 'stage', slug: 'reception' },
    ],
    contacts: [
      { role: 'general', phone: '+504 5555 0100', audience: 'public' },
      { role: 'legal', phone: '+504 5555 0199', audience: 'network' },
    ],
  });
  partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
});

const query = (text: string) => parseCoverageQuery(new URLSearchParams(text));

describe('coverage', () => {
  test.each(coverageColumns)('by %s counts what the directory finds', async (by) => {
    const coverage = await readCoverage(visitor, 'es', query(`by=${by}&country=HN`));
    const { columns, groups } = coverage;
    const all = groups.flatMap((group) => group.rows);
    const rows = [...all.slice(0, 5), ...all.filter(({ isKnowledge }) => isKnowledge)];
    for (const row of rows)
      for (const [at, { value }] of columns.slice(0, 3).entries()) {
        if (row.counts[at] === null) continue;
        const search = searchOfCell(coverage, row.value, value);
        const { total } = await ask(
          new URLSearchParams(search as Record<string, string>).toString(),
        );
        expect(row.counts[at], `${row.value} ${value}`).toBe(total);
      }
  });

  test('counts for each reader what that reader may see, in the file too', async () => {
    const guardians = async (actor: Actor) => {
      const { groups } = await readCoverage(actor, 'en', query('by=stage'));
      const row = groups.flatMap(({ rows }) => rows).find(({ value }) => value === 'guardianship');
      return row?.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    };
    expect([await guardians(visitor), await guardians(partner)]).toEqual([0, 1]);
    const line = async (actor: Actor) => {
      const file = await new Response(await coverageFile(actor, 'en', query('by=stage'))).text();
      return file.split('\r\n').find((one) => one.includes('Guardianship'));
    };
    expect(await line(visitor)).not.toMatch(/1/);
    expect(await line(partner)).toMatch(/,"1"/);
  });

  test('has every column, also where nobody is', async () => {
    const columnsOf = async (search: string) => {
      const { columns, groups, gaps, covered } = await readCoverage(visitor, 'es', query(search));
      const cells = groups.flatMap(({ rows }) => rows.flatMap(({ counts }) => counts));
      expect(gaps).toBe(cells.filter((count) => count === 0).length);
      expect(covered).toBe(cells.filter((count) => count !== null && count > 0).length);
      return columns.map(({ value }) => value);
    };
    expect(await columnsOf('by=language')).toHaveLength(await db().language.count());
    const nobodyThere = await columnsOf('by=country&stage=transit');
    expect(nobodyThere).toHaveLength(await db().country.count());
  });

  test('names every gap', async () => {
    const coverage = await readCoverage(visitor, 'es');
    const named = gapsOf(coverage).flatMap(({ areas }) => areas);
    expect(named).toHaveLength(coverage.gaps);
  });

  test('a country says what nobody offers there, and whom who is there helps with what', async () => {
    const country = await readCountry(visitor, 'hn', 'es');
    expect(country?.gaps.map(({ value }) => value)).toContain('guardianship');
    const forPartner = await readCountry(partner, 'hn', 'es');
    expect(forPartner?.gaps.map(({ value }) => value)).not.toContain('guardianship');
    const { columns = [], groups = [] } = country?.help ?? {};
    const shelters = groups[0]?.rows.find(({ value }) => value === 'shelter');
    const girls = columns.findIndex(({ value }) => value === 'girl-survivors-of-violence');
    const { total } = await ask('country=HN&service=shelter&population=girl-survivors-of-violence');
    expect(shelters?.counts[girls]).toBe(total);
    expect(total).toBeGreaterThan(0);
  });
});

test('an area of expertise says who trains others, at which stages and in which languages', async () => {
  const area = await readExpertiseArea(visitor, 'detention-monitoring', 'es');
  expect(area?.trainers.map(({ slug }) => slug)).toEqual(['casa-de-ellas']);
  expect(area?.stages.find(({ value }) => value === 'reception')?.count).toBe(1);
  expect(area?.languages.find(({ value }) => value === 'cab')?.count).toBe(1);
});

test('a procedure is compared across countries by what each reader may read of it', async () => {
  const of = { organization: shelter, expertise: ['guardianship'] };
  await aResource({ ...of, type: 'protocol', countries: ['HN', 'MX'] });
  await aResource({ ...of, type: 'law', countries: ['MX'], visibility: 'network' });
  await aResource({ ...of, type: 'law', countries: ['GT'], withdrawn: true });
  const table = async (actor: Actor) => {
    const { columns, groups } = await compareCountries(actor, 'guardianship', 'es');
    const codes = columns.map(({ value }) => value);
    return groups.flatMap(({ rows }) =>
      rows.map(({ value, counts }) => [value, counts[codes.indexOf('MX')], counts[0]]),
    );
  };
  expect(await table(visitor)).toEqual([['protocol', 1, 0]]);
  expect((await table(partner)).sort()).toEqual([
    ['law', 1, 0],
    ['protocol', 1, 0],
  ]);
});

test('the map counts by country for the search at hand, drawn in a few kilobytes', async () => {
  const search = parseDirectoryQuery(new URLSearchParams('expertise=mhpss&country=GT'));
  const { countries } = await readCorridorMap(visitor, search, 'es');
  for (const { code, count } of countries.filter(({ shape }) => shape))
    expect(count).toBe((await ask(`expertise=mhpss&country=${code}`)).total);
  expect(countries.find(({ chosen }) => chosen)?.code).toBe('GT');
  const drawn = countries.flatMap(({ shape }) => shape ?? []);
  expect(drawn).toHaveLength(11);
  expect(drawn.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(8_000);
});

test('a sheet tells how to reach whom as far as its reader may see, and nobody hidden', async () => {
  await anOrganization({ name: 'Oculta', hiddenForSafety: true, places: [{ countryCode: 'HN' }] });
  const ways = async (actor: Actor) => {
    const sheet = await readCountrySheet(actor, 'hn', 'es');
    expect(sheet?.rows.map(({ listing }) => listing.name)).not.toContain('Oculta');
    const row = sheet?.rows.find(({ listing }) => listing.slug === 'casa-de-ellas');
    expect(row?.services).toEqual(['Albergue', 'Capacitación']);
    return row?.contacts.map(({ way }) => way);
  };
  expect(await ways(visitor)).toEqual(['+504 5555 0100']);
  expect(await ways(partner)).toEqual(['+504 5555 0100', '+504 5555 0199']);
  expect(await readCountrySheet(visitor, 'zz', 'es')).toBeNull();
});

test('the list of a town has those whom its reader may know to be there, with their stages', async () => {
  const inTown = (name: string, more: object, audience: 'public' | 'network' = 'public') =>
    anOrganization({
      name,
      places: [{ countryCode: 'HN', municipality: 'Choloma', audience }],
      ...more,
    });
  const stage = { kind: 'stage', slug: 'reception' };
  await inTown('Abierta', { terms: [stage] });
  await inTown('Solo para la red', {}, 'network');
  await inTown('Oculta en Choloma', { hiddenForSafety: true });
  const { id } = await inTown('En riesgo', {});
  await db().organization.update({ where: { id }, data: { raisedRiskAt: new Date() } });
  const listOf = async (actor: Actor) => {
    const town = (await listTowns(actor, 'hn', 'es')).find(({ name }) => name === 'Choloma');
    const sheet = await readCountrySheet(actor, 'hn', 'es', 'Choloma');
    expect(town?.organizations).toBe(sheet?.total);
    return sheet?.rows.map(({ listing, stages }) => [listing.name, stages]);
  };
  expect(await listOf(visitor)).toEqual([['Abierta', ['Recepción']]]);
  expect((await listOf(partner))?.map(([name]) => name)).toEqual(['Abierta', 'Solo para la red']);
  expect(await readCountrySheet(visitor, 'hn', 'es', 'Ningún lugar')).toBeNull();
});
