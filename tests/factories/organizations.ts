import { refreshOrganizationSearch } from '~/features/directory/search-index.server';
import type { Audience } from '~/platform/auth/audience';
import { db } from '~/platform/db/client.server';
import { unique } from './sequence';
import { termId } from './terms';

type TermKind = 'expertise' | 'population' | 'service' | 'stage';

export interface OrganizationWishes {
  slug?: string;
  name?: string;
  /** language of its own name */
  nameLocale?: string;
  /** by language; the Spanish one only where nothing is said */
  texts?: Record<string, { name?: string; summary?: string; description?: string }>;
  website?: string;
  archived?: boolean;
  /** in shelter, for the reason given */
  sheltered?: boolean | string;
  /** its raised risk */
  atRisk?: boolean;
  verified?: boolean;
  /** the first is its seat */
  places?: { countryCode: string; region?: string; municipality?: string; audience?: Audience }[];
  countries?: { countryCode: string; audience?: Audience }[];
  languages?: {
    languageCode: string;
    variant?: string;
    municipality?: string;
    audience?: Audience;
  }[];
  terms?: { kind: TermKind; slug: string; audience?: Audience }[];
  contacts?: { role: string; email?: string; phone?: string; url?: string; audience?: Audience }[];
}

/** A member organization with its search documents: in Guatemala, in Spanish, where nothing else is said. */
export async function anOrganization(wishes: OrganizationWishes = {}) {
  const key = unique();
  const {
    name = `Casa del Camino ${key}`,
    texts = { es: { summary: 'Acompaña a niñas, niños y adolescentes.' } },
    places = [{ countryCode: 'GT', municipality: 'Quetzaltenango' }],
    countries = [],
    languages = [{ languageCode: 'spa' }],
    terms = [],
    contacts = [],
  } = wishes;
  const termRows = await Promise.all(
    terms.map(async ({ kind, slug, ...rest }, position) => ({
      kind,
      termId: await termId(kind, slug),
      position,
      ...rest,
    })),
  );
  const contactRows = await Promise.all(
    contacts.map(async ({ role, ...rest }, position) => ({
      roleId: await termId('contact_role', role),
      position,
      ...rest,
    })),
  );
  const organization = await db().organization.create({
    data: {
      slug: wishes.slug ?? `casa-del-camino-${key}`,
      name,
      nameLocale: wishes.nameLocale ?? 'es',
      website: wishes.website ?? null,
      archivedAt: wishes.archived ? new Date() : null,
      ...(wishes.sheltered
        ? {
            shelteredAt: new Date(),
            shelterReason: wishes.sheltered === true ? 'Amenazas' : wishes.sheltered,
          }
        : {}),
      raisedRiskAt: wishes.atRisk ? new Date() : null,
      verifiedAt: wishes.verified ? new Date() : null,
      texts: { create: Object.entries(texts).map(([locale, text]) => ({ locale, ...text })) },
      places: {
        create: places.map((place, position) => ({
          kind: position === 0 ? ('seat' as const) : ('office' as const),
          position,
          ...place,
        })),
      },
      countries: { create: countries },
      languages: { create: languages.map((language, position) => ({ position, ...language })) },
      terms: { create: termRows },
      contacts: { create: contactRows },
    },
    select: { id: true, slug: true, name: true, version: true },
  });
  await refreshOrganizationSearch(db(), [organization.id]);
  return organization;
}
