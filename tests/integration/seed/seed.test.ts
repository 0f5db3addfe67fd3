import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '~/platform/db/client.server';
import { organizations } from '../../../prisma/data/organizations';
import { resources } from '../../../prisma/data/resources';
import { terms } from '../../../prisma/data/terms';
import { seedNetwork } from '../../../prisma/seed/network.server';
import { seedReference } from '../../../prisma/seed/reference.server';

const nothing = { countries: 0, languages: 0, terms: 0, thesaurus: 0 };

/** Every seeded row, to compare before and after. */
async function everything() {
  const [term, termText, country, language] = await Promise.all([
    db().term.findMany({ orderBy: { id: 'asc' } }),
    db().termText.findMany({ orderBy: [{ termId: 'asc' }, { locale: 'asc' }] }),
    db().country.findMany({ orderBy: { code: 'asc' } }),
    db().language.findMany({ orderBy: { code: 'asc' } }),
  ]);
  const organization = await db().organization.findMany({
    orderBy: { slug: 'asc' },
    include: { texts: true, places: true, countries: true, languages: true, terms: true },
  });
  const resource = await db().resource.findMany({
    orderBy: { slug: 'asc' },
    include: { texts: true, languages: true, countries: true, terms: true },
  });
  return { term, termText, country, language, organization, resource };
}

const term = (slug: string) =>
  db().term.findUniqueOrThrow({
    where: { kind_slug: { kind: 'expertise', slug } },
    include: { texts: true },
  });

beforeAll(async () => {
  await seedNetwork(db());
});

describe('the seed', () => {
  it('holds the founding network, public and not yet verified', async () => {
    const { organization, resource, term: allTerms, country, language } = await everything();
    expect(organization).toHaveLength(organizations.length);
    expect(resource).toHaveLength(resources.length);
    expect(allTerms).toHaveLength(Object.values(terms).flat().length);
    expect([country.length, language.length]).toEqual([11, 20]);
    for (const one of organization) {
      expect(one.verifiedAt).toBeNull();
      expect(one.texts.map(({ locale }) => locale).sort()).toEqual(['en', 'es']);
      for (const row of [...one.places, ...one.countries, ...one.languages, ...one.terms]) {
        expect(row.audience).toBe('public');
      }
    }
  });

  it('can be searched at once', async () => {
    const found = await db().$queryRaw<{ slug: string }[]>`
      SELECT o.slug FROM organization o
      JOIN organization_search s ON s.organization_id = o.id AND s.audience = 'public'
      WHERE s.keys @> ARRAY['f:language/mam']`;
    expect(found).toEqual([{ slug: 'pop-noj' }]);
    expect(await db().resourceSearch.count()).toBe(resources.length);
  });

  it('keeps what is uncertain uncertain', async () => {
    const rows = await db().organization.findMany({
      where: { slug: { in: ['pdib', 'pop-noj', 'coalicion-pro-defensa-del-migrante'] } },
      orderBy: { slug: 'asc' },
      select: { slug: true, activityConfirmed: true, foundedYear: true, foundedCertainty: true },
    });
    expect(rows).toEqual([
      {
        slug: 'coalicion-pro-defensa-del-migrante',
        activityConfirmed: true,
        foundedYear: 1996,
        foundedCertainty: 'unconfirmed',
      },
      { slug: 'pdib', activityConfirmed: false, foundedYear: null, foundedCertainty: null },
      { slug: 'pop-noj', activityConfirmed: true, foundedYear: 2005, foundedCertainty: 'about' },
    ]);
  });

  it('changes nothing the second time', async () => {
    const before = await everything();
    expect(await seedNetwork(db())).toEqual({ organizations: 0, resources: 0 });
    expect(await seedReference(db())).toEqual(nothing);
    expect(await everything()).toEqual(before);
  });

  it('runs twice at once without a quarrel', async () => {
    await db().resource.deleteMany({ where: { slug: resources[0]?.slug ?? '' } });
    const runs = await Promise.all([seedNetwork(db()), seedNetwork(db())]);
    expect(runs.map((run) => run.resources).sort()).toEqual([0, 1]);
  });

  it('leaves what people edited alone', async () => {
    await db().organization.update({
      where: { slug: 'kind' },
      data: {
        name: 'KIND, renamed',
        verifiedAt: new Date(),
        terms: { deleteMany: {} },
        texts: { updateMany: { where: { locale: 'es' }, data: { summary: 'Texto propio.' } } },
      },
    });
    await db().term.update({
      where: { id: (await term('asylum')).id },
      data: {
        texts: { updateMany: { where: { locale: 'es' }, data: { name: 'Asilo, corregido' } } },
        retiredAt: new Date(),
      },
    });
    const before = await everything();
    await seedNetwork(db());
    expect(await everything()).toEqual(before);
  });

  it('corrects the words of a term that nobody edited', async () => {
    const { id, createdAt } = await term('guardianship');
    await db().termText.update({
      where: { termId_locale: { termId: id, locale: 'es' } },
      data: { name: 'De una versión anterior' },
    });
    expect(await seedReference(db())).toEqual({ ...nothing, terms: 1 });
    const corrected = await term('guardianship');
    expect(corrected.texts.find(({ locale }) => locale === 'es')?.name).toBe('Tutela');
    expect(corrected.updatedAt).toEqual(createdAt);
  });

  it('puts corrected words into the search', async () => {
    const documents = () => db().$queryRaw`
      SELECT resource_id, document::text FROM resource_search ORDER BY resource_id`;
    const before = await documents();
    await db().language.update({ where: { code: 'mam' }, data: { synonyms: [] } });
    await db().$executeRaw`UPDATE resource_search SET document = ''`;
    expect(await seedReference(db())).toEqual({ ...nothing, languages: 1 });
    expect(await documents()).toEqual(before);
  });

  it('writes the index of the directory anew when its rules are of another release', async () => {
    const keys = () => db().$queryRaw`
      SELECT organization_id, audience, keys FROM organization_search ORDER BY 1, 2`;
    const outdate = () => db().$executeRaw`UPDATE search_state SET index_version = 0`;
    await outdate();
    await seedReference(db());
    const before = await keys();
    await db().$executeRaw`UPDATE organization_search SET keys = '{}'`;
    await outdate();
    await seedReference(db());
    expect(await keys()).toEqual(before);
  });

  it('corrects an entry of the thesaurus that nobody edited, and leaves others alone', async () => {
    const [first, second] = await db().thesaurusEntry.findMany({
      take: 2,
      orderBy: { slug: 'asc' },
    });
    const where = { position: 0, locale: 'es' };
    await db().thesaurusWord.updateMany({
      where: { ...where, entryId: first?.id ?? '' },
      data: { word: 'de antes' },
    });
    await db().thesaurusEntry.update({
      where: { id: second?.id ?? '' },
      data: {
        updatedAt: new Date(),
        words: { updateMany: { where, data: { word: 'palabra propia' } } },
      },
    });
    expect(await seedReference(db())).toEqual({ ...nothing, thesaurus: 1 });
    expect(await db().thesaurusWord.count({ where: { word: 'de antes' } })).toBe(0);
    expect(await db().thesaurusWord.count({ where: { word: 'palabra propia' } })).toBe(1);
  });

  it('brings back a term, a country and a language that are missing', async () => {
    await db().term.delete({ where: { id: (await term('gang-violence')).id } });
    await db().country.delete({ where: { code: 'BZ' } });
    await db().language.delete({ where: { code: 'fra' } });
    expect(await seedReference(db())).toEqual({ ...nothing, countries: 1, languages: 1, terms: 1 });
    expect((await term('gang-violence')).parentId).toBe((await term('trafficking')).parentId);
  });
});
