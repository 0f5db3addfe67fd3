import { describe, expect, it } from 'vitest';
import { getOrganizationForEditing } from '~/features/organizations/editing/editing.server';
import {
  getOrganization,
  listPublicOrganizationSlugs,
} from '~/features/organizations/profile/public-profile.server';
import { system, visitor } from '~/platform/auth/actor';
import { audiences } from '~/platform/auth/audience';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';

/** One row of each kind for each audience, each with a unique text. */
async function withCanaries() {
  const each = <T>(make: (audience: (typeof audiences)[number], index: number) => T) =>
    audiences.map(make);
  const terms = {
    expertise: ['asylum', 'mhpss', 'guardianship'],
    service: ['shelter', 'health', 'education'],
  } as const;
  return anOrganization({
    places: each((audience) => ({
      countryCode: 'GT',
      municipality: `lugar-${audience}`,
      street: `calle-${audience}`,
      precision: 'precise' as const,
      audience,
    })),
    countries: each((audience, i) => ({ countryCode: ['HN', 'SV', 'MX'][i] ?? '', audience })),
    languages: each((audience) => ({
      languageCode: 'mam',
      variant: `variante-${audience}`,
      audience,
    })),
    terms: (['expertise', 'service'] as const).flatMap((kind) =>
      each((audience, i) => ({ kind, slug: terms[kind][i] ?? '', audience })),
    ),
    contacts: each((audience) => ({
      role: 'general',
      email: `${audience}@canario.org`,
      audience,
    })),
    services: each((audience) => ({
      service: 'interpreting',
      description: { es: `servicio-${audience}`, en: '' },
      audience,
    })),
    links: each((audience) => ({
      kind: 'support' as const,
      url: `https://enlace-${audience}.org`,
      audience,
    })),
  });
}

const marks = {
  public: [
    'lugar-public',
    '"HN"',
    'variante-public',
    'asylum',
    '"shelter"',
    'public@canario',
    'calle-public',
    'servicio-public',
    'enlace-public',
  ],
  network: [
    'lugar-network',
    '"SV"',
    'variante-network',
    'mhpss',
    '"health"',
    'network@canario',
    'calle-network',
    'servicio-network',
    'enlace-network',
  ],
  organization: [
    'lugar-organization',
    '"MX"',
    'variante-organization',
    'guardianship',
    '"education"',
    'organization@canario',
    'calle-organization',
    'servicio-organization',
    'enlace-organization',
  ],
};

describe('a profile shows each reader what is for them', () => {
  it('and nothing else', async () => {
    const organization = await withCanaries();
    const other = await anOrganization();
    const readers = [
      { actor: visitor, sees: ['public'] },
      { actor: await actorOf(await aPerson()), sees: ['public'] },
      { actor: await actorOf(await aPerson({ memberOf: other })), sees: ['public', 'network'] },
      {
        actor: await actorOf(await aPerson({ isNetworkAdmin: true })),
        sees: ['public', 'network'],
      },
      { actor: await actorOf(await aPerson({ memberOf: organization })), sees: audiences },
    ];
    for (const { actor, sees } of readers) {
      const page = JSON.stringify(await getOrganization(actor, organization.slug, 'es'));
      for (const audience of audiences) {
        for (const mark of marks[audience]) {
          expect({ mark, shown: page.includes(mark) }).toEqual({
            mark,
            shown: sees.includes(audience),
          });
        }
      }
    }
  });
});

describe('a profile', () => {
  it('is in the reader’s language, else in the other with its name', async () => {
    const { slug } = await anOrganization({
      texts: {
        es: { summary: 'Resumen', description: 'Descripción' },
        en: { name: 'House of the Road', summary: 'Summary' },
      },
    });
    expect(await getOrganization(visitor, slug, 'en')).toMatchObject({
      translatedName: { text: 'House of the Road', locale: 'en' },
      summary: { text: 'Summary', locale: 'en' },
      description: { text: 'Descripción', locale: 'es' },
    });
  });

  it('is nowhere once it is archived', async () => {
    const { slug, id } = await anOrganization({ archived: true });
    const own = await actorOf(await aPerson({ memberOf: { id } }));
    const administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
    for (const actor of [visitor, own, administrator, system]) {
      expect(await getOrganization(actor, slug, 'es')).toBeNull();
      expect(await getOrganizationForEditing(actor, slug)).toBeNull();
    }
    expect((await listPublicOrganizationSlugs()).map((one) => one.slug)).not.toContain(slug);
  });

  it.each(['', '-', 'no-such', 'A B', '../x', 'x'.repeat(200), 'a\u0000b'])(
    'is not found as %j',
    async (slug) => {
      expect(await getOrganization(visitor, slug, 'es')).toBeNull();
    },
  );

  it('opens for editing to its own people alone', async () => {
    const mine = await anOrganization();
    const other = await anOrganization();
    const administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const stranger = await actorOf(await aPerson({ memberOf: other }));
    const staff = await actorOf(await aPerson({ memberOf: mine }));
    for (const actor of [visitor, administrator, stranger]) {
      expect(await getOrganizationForEditing(actor, mine.slug)).toBeNull();
    }
    expect(await getOrganizationForEditing(staff, mine.slug)).toMatchObject({ slug: mine.slug });
    expect((await getOrganization(staff, mine.slug, 'es'))?.can.edit).toBe(true);
    expect((await getOrganization(stranger, mine.slug, 'es'))?.can.edit).toBe(false);
  });
});
