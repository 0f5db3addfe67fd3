import { beforeAll, describe, expect, it } from 'vitest';
import { listCountries, readCountry } from '~/features/directory/countries.server';
import { readCoverage } from '~/features/directory/coverage.server';
import { listExpertise, readExpertiseArea } from '~/features/directory/expertise.server';
import { listFoundingPartners } from '~/features/directory/founding-partners.server';
import { FAMILY_UNITY, stretches } from '~/features/taxonomy/stretches';
import { readFrontPage } from '~/features/directory/front-page.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { resetDatabase } from '../../setup/database';
import { ask } from './ask';

beforeAll(() => resetDatabase('network'));

describe('the founding network', () => {
  it('is found by the story of the house, in both languages', async () => {
    const spanish = await ask('q=apoyo+psicosocial+para+niñez+retornada&country=GT&language=mam');
    const english = await ask(
      'q=psychosocial+support+for+returned+children+in+Guatemala+in+Mam',
      visitor,
      'en',
    );
    expect(spanish.results.map(({ slug }) => slug)).toEqual(['pop-noj']);
    expect(english.results[0]?.slug).toBe('pop-noj');
  });

  it('has all its founding partners, without one that left', async () => {
    expect(await listFoundingPartners(visitor, 'es')).toHaveLength(11);
    await db().organization.update({ where: { slug: 'pdib' }, data: { archivedAt: new Date() } });
    const slugs = (await listFoundingPartners(visitor, 'es')).map(({ slug }) => slug);
    expect(slugs).toHaveLength(10);
    expect(slugs).not.toContain('pdib');
    expect((await ask('')).total).toBe(10);
  });
});

describe('the figures of every page agree with the search', () => {
  it('of countries', async () => {
    const countries = await listCountries(visitor, 'en');
    expect(countries[0]).toMatchObject({ code: 'GT', name: 'Guatemala', corridor: true });
    for (const { code, organizations } of countries) {
      expect((await ask(`country=${code}`)).total).toBe(organizations);
    }
  });

  it('of one country, told apart by seat', async () => {
    const country = await readCountry(visitor, 'gt', 'es');
    const slugs = (list: { slug: string }[] = []) => list.map(({ slug }) => slug);
    expect(slugs(country?.seated)).toEqual(['pop-noj', 'pastoral-movilidad-humana']);
    expect(slugs(country?.working)).toEqual(['kind']);
    expect(await readCountry(visitor, 'ZZ', 'es')).toBeNull();
    expect(await readCountry(visitor, "'", 'es')).toBeNull();
  });

  it('of areas of expertise', async () => {
    for (const { areas } of await listExpertise(visitor, 'es')) {
      for (const { slug, organizations } of areas) {
        expect((await ask(`expertise=${slug}`)).total).toBe(organizations);
      }
    }
    const area = await readExpertiseArea(visitor, 'mhpss', 'es');
    expect(area?.organizations).toHaveLength(area?.total ?? 0);
    expect(area?.countries.find(({ code }) => code === 'SV')?.count).toBe(0);
    expect(await readExpertiseArea(visitor, 'nothing', 'es')).toBeNull();
  });

  it('of the coverage table', async () => {
    const { columns, groups, gaps } = await readCoverage(visitor, 'es');
    const codes = columns.map(({ value }) => value);
    expect(codes.slice(0, 5)).toEqual(['GT', 'HN', 'SV', 'MX', 'US']);
    const areas = groups.flatMap((group) => group.rows);
    expect(areas).toHaveLength(32);
    const mhpss = areas.find(({ value }) => value === 'mhpss')?.counts ?? [];
    for (const [index, code] of codes.entries()) {
      expect((await ask(`expertise=mhpss&country=${code}`)).total).toBe(mhpss[index]);
    }
    expect(gaps).toBe(areas.flatMap(({ counts }) => counts).filter((count) => count === 0).length);
  });

  it('of the front page', async () => {
    const { numbers, corridor } = await readFrontPage(visitor, 'es');
    expect(numbers.organizations).toBe((await ask('')).total);
    expect(corridor.organizations).toBe(numbers.organizations);
    for (const [index, { stages }] of stretches.entries()) {
      const search = stages.map((stage) => `stage=${stage}`).join('&');
      expect((await ask(search)).total).toBe(corridor.counts[index]);
      const threads = corridor.threads.filter((thread) => thread.includes(index));
      expect(threads.length).toBe(corridor.counts[index]);
    }
    expect((await ask(`stage=${FAMILY_UNITY}`)).total).toBe(corridor.familyUnity);
  });
});
