import { parseDirectoryQuery } from '~/features/search/directory/directory.schema';
import { searchDirectory } from '~/features/directory/directory.server';
import { describe, expect, it } from 'vitest';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { fieldsOfOthers } from '~/features/organizations/editing/conflict-sides.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { termId } from '../../factories/terms';
import { aService, formOf } from './support';

async function anEditor(wishes: Parameters<typeof anOrganization>[0] = {}) {
  const organization = await anOrganization(wishes);
  return { organization, actor: await actorOf(await aPerson({ memberOf: organization })) };
}

const entriesOf = (objectId: string) =>
  db().auditEntry.findMany({ where: { objectId }, select: { action: true, actorId: true } });

describe('saving a profile', () => {
  it('loses no row of a form that is sent back as it came', async () => {
    const { organization, actor } = await anEditor({
      texts: { es: { summary: 'R', description: 'D' }, en: { name: 'N', summary: 'S' } },
      places: [{ countryCode: 'GT' }, { countryCode: 'GT', region: 'Huehuetenango' }],
      countries: [{ countryCode: 'GT' }, { countryCode: 'MX', audience: 'network' }],
      languages: [{ languageCode: 'mam', variant: 'Todos Santos', audience: 'organization' }],
      terms: [
        { kind: 'expertise', slug: 'mhpss', audience: 'network' },
        { kind: 'expertise', slug: 'asylum' },
        { kind: 'service', slug: 'family-tracing' },
        { kind: 'expertise', slug: 'family-tracing', audience: 'organization' },
      ],
      contacts: [
        {
          role: 'legal',
          email: 'legal@example.org',
          languages: ['spa', 'mam'],
          audience: 'network',
        },
      ],
      services: [
        {
          service: 'shelter',
          populations: ['adolescents', 'returned'],
          stages: ['transit'],
          countries: ['GT', 'MX'],
          languages: ['spa'],
          cost: 'free',
          description: { es: 'Alojamiento', en: '' },
          reach: { es: '', en: 'Write first' },
          audience: 'network',
        },
        { service: 'health', audience: 'organization' },
      ],
      links: [
        { kind: 'support', url: 'https://example.org/dar' },
        { kind: 'facebook', url: 'https://facebook.com/casa', audience: 'network' },
      ],
    });
    const before = await formOf(actor, organization.slug);
    expect(await updateOrganization(actor, organization.slug, before)).toEqual({ status: 'saved' });
    const after = await formOf(actor, organization.slug);
    expect(after).toEqual({ ...before, version: before.version + 1 });
  });

  it('keeps facets in step with services, and what was chosen besides', async () => {
    const { organization, actor } = await anEditor({
      terms: [{ kind: 'population', slug: 'returned', audience: 'organization' }],
    });
    const service = { ...aService, populations: ['returned'], stages: ['transit'] };
    const termsOf = async () => {
      const rows = await db().organizationTerm.findMany({
        where: { organizationId: organization.id },
        orderBy: { kind: 'asc' },
        select: { audience: true, term: { select: { slug: true } } },
      });
      return rows.map(({ term, audience }) => `${term.slug} ${audience}`);
    };
    const save = async (services: (typeof aService)[]) => {
      const form = await formOf(actor, organization.slug);
      await updateOrganization(actor, organization.slug, { ...form, services });
    };
    await save([service]);
    expect(await termsOf()).toEqual(['returned public', 'shelter public', 'transit public']);
    await save([{ ...service, audience: 'network' }]);
    expect(await termsOf()).toEqual(['returned network', 'shelter network', 'transit network']);
    await save([]);
    expect(await termsOf()).toEqual(['returned organization']);
  });

  it('keeps a term that the taxonomy retired and a text in a language that the form lacks', async () => {
    const { organization, actor } = await anEditor({
      terms: [{ kind: 'population', slug: 'adolescents' }],
      texts: { fr: { summary: 'Résumé' } },
    });
    const id = await termId('population', 'adolescents');
    await db().term.update({ where: { id }, data: { retiredAt: new Date() } });
    await updateOrganization(actor, organization.slug, await formOf(actor, organization.slug));
    const where = { organizationId: organization.id };
    expect(await db().organizationTerm.count({ where })).toBe(1);
    expect(await db().organizationText.count({ where: { ...where, locale: 'fr' } })).toBe(1);
    await db().term.update({ where: { id }, data: { retiredAt: null } });
  });

  it('is public, searchable and audited at once', async () => {
    const { organization, actor } = await anEditor();
    const form = await formOf(actor, organization.slug);
    await updateOrganization(actor, organization.slug, {
      ...form,
      summary: { es: 'Busca alojamiento zanahoriano', en: 'Seeks lodging' },
    });
    const page = await getOrganization(visitor, organization.slug, 'en');
    expect(page?.summary).toEqual({ text: 'Seeks lodging', locale: 'en' });
    const query = parseDirectoryQuery(new URLSearchParams({ q: 'zanahorianos' }));
    const { results } = await searchDirectory(visitor, query, 'en');
    expect(results.map(({ slug }) => slug)).toEqual([organization.slug]);
    expect(await entriesOf(organization.id)).toEqual([
      { action: 'organization.update', actorId: actor.id },
    ]);
  });

  it('raises the revision of the text that changed, and its translation is behind', async () => {
    const { organization, actor } = await anEditor({
      texts: { es: { summary: 'Uno' }, en: { summary: 'One' } },
    });
    const form = await formOf(actor, organization.slug);
    await updateOrganization(actor, organization.slug, {
      ...form,
      summary: { es: 'Dos', en: 'One' },
    });
    const states = await db().organizationTextState.findMany({
      where: { organizationId: organization.id, field: 'summary' },
      orderBy: { locale: 'asc' },
      omit: { organizationId: true, field: true },
    });
    expect(states).toEqual([
      { locale: 'en', revision: 1, sourceLocale: 'es', sourceRevision: 1, sourceText: 'Uno' },
      { locale: 'es', revision: 2, sourceLocale: null, sourceRevision: null, sourceText: '' },
    ]);
  });

  it('is for its own people alone', async () => {
    const { organization, actor } = await anEditor();
    const form = await formOf(actor, organization.slug);
    const administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const stranger = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    for (const other of [visitor, administrator, stranger]) {
      expect(
        await updateOrganization(other, organization.slug, { ...form, acronym: 'XX' }),
      ).toEqual({ status: 'not-found' });
    }
    expect(await formOf(actor, organization.slug)).toEqual(form);
    expect(await entriesOf(organization.id)).toEqual([]);
  });

  it('names the fields that name what does not exist, and writes nothing', async () => {
    const { organization, actor } = await anEditor();
    const form = await formOf(actor, organization.slug);
    const audience = 'public' as const;
    const answer = await updateOrganization(actor, organization.slug, {
      ...form,
      acronym: 'XX',
      expertise: ['no-such'],
      country: ['ZZ'],
      places: [
        {
          kind: 'office',
          country: 'ZZ',
          region: '',
          municipality: '',
          street: '',
          precision: 'country',
          audience,
        },
      ],
      languages: [{ code: 'zzz', variant: '', municipality: '', audience }],
      contacts: [
        { role: 'no-such', email: 'a@b.org', phone: '', url: '', languages: ['zzz'], audience },
      ],
      services: [{ ...aService, stages: ['no-such'], countries: ['ZZ'], audience }],
    });
    expect(answer).toEqual({
      status: 'invalid',
      errors: {
        expertise: ['choose'],
        country: ['choose'],
        'places[0].country': ['choose'],
        'languages[0].code': ['choose'],
        'contacts[0].role': ['choose'],
        'contacts[0].languages': ['choose'],
        'services[0].stages': ['choose'],
        'services[0].countries': ['choose'],
      },
    });
    expect(await formOf(actor, organization.slug)).toEqual(form);
  });
});

describe('two who save the same version', () => {
  it('are told apart: the second sees what the first stored, and nothing is overwritten', async () => {
    const { organization, actor } = await anEditor();
    const form = await formOf(actor, organization.slug);
    await updateOrganization(actor, organization.slug, { ...form, acronym: 'UNO' });
    const answer = await updateOrganization(actor, organization.slug, { ...form, acronym: 'DOS' });
    expect(answer).toMatchObject({ status: 'conflict', current: { acronym: 'UNO', version: 2 } });

    const again = { ...form, acronym: 'DOS', version: 2 };
    expect(await updateOrganization(actor, organization.slug, again)).toEqual({ status: 'saved' });
    expect(await formOf(actor, organization.slug)).toMatchObject({ acronym: 'DOS', version: 3 });
  });

  it('are told apart when they come at the same moment too', async () => {
    const { organization, actor } = await anEditor();
    const form = await formOf(actor, organization.slug);
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((acronym) =>
        updateOrganization(actor, organization.slug, { ...form, acronym }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      'conflict',
      'conflict',
      'conflict',
      'saved',
    ]);
    expect((await formOf(actor, organization.slug)).version).toBe(2);
  });
});

it.each(['9223372036854775808', '1.5', '-1', 'x'])(
  'a form based on version %j, which cannot be, is compared with no earlier profile',
  async (version) => {
    const { organization, actor } = await anEditor({ texts: { es: { summary: 'R' } } });
    const typed = { version, summary: { es: 'Otro' } };
    expect(await fieldsOfOthers(actor, organization.slug, new FormData(), 'texts', typed)).toEqual(
      [],
    );
  },
);
