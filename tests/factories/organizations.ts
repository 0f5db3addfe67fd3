import { refreshOrganizationSearch } from '~/features/search/directory/search-index.server';
import { profileGroups } from '~/features/organizations/profile/profile-groups';
import type { Audience } from '~/platform/auth/audience';
import type { ServiceInput } from '~/features/organizations/editing/profile-rows.schema';
import { profileTerms } from '~/features/organizations/profile/profile-terms';
import { serviceRow } from '~/features/organizations/editing/saving-services.queries.server';
import { db } from '~/platform/db/client.server';
import type {
  ChannelKind,
  LinkKind,
  PlaceKind,
  PlacePrecision,
} from '~/platform/db/generated/enums';
import { unique } from './sequence';
import { termId } from './terms';

type TermKind = 'expertise' | 'population' | 'service' | 'stage';

export interface OrganizationWishes {
  slug?: string;
  name?: string;
  /** language of its own name */
  nameLocale?: string;
  /** by language; only Spanish by default */
  texts?: Record<string, { name?: string; summary?: string; description?: string }>;
  website?: string;
  archived?: boolean;
  /** hidden for safety, optionally with a reason */
  hiddenForSafety?: boolean | string;
  /** with raised risk */
  atRisk?: boolean;
  verified?: boolean;
  /** the first is its seat */
  places?: {
    kind?: PlaceKind;
    countryCode: string;
    region?: string;
    municipality?: string;
    street?: string;
    precision?: PlacePrecision;
    audience?: Audience;
  }[];
  countries?: { countryCode: string; audience?: Audience }[];
  /** countries that it knows about */
  knows?: { countryCode: string; audience?: Audience }[];
  languages?: {
    languageCode: string;
    variant?: string;
    municipality?: string;
    audience?: Audience;
  }[];
  terms?: { kind: TermKind; slug: string; audience?: Audience }[];
  contacts?: {
    role: string;
    email?: string;
    phone?: string;
    url?: string;
    languages?: string[];
    audience?: Audience;
  }[];
  /** besides those that `terms` names */
  services?: (Partial<ServiceInput> & { service: string })[];
  links?: { kind: LinkKind; url: string; audience?: Audience }[];
  /** safe channels for referrals */
  channels?: { kind: ChannelKind; value: string; audience?: Audience }[];
}

/** A member organization with its search documents: by default in Guatemala and in Spanish. */
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
  const { services, termRows } = await termsAndServices(terms, wishes.services ?? []);
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
      ...(wishes.hiddenForSafety
        ? {
            hiddenForSafetyAt: new Date(),
            hidingReason: wishes.hiddenForSafety === true ? 'Amenazas' : wishes.hiddenForSafety,
          }
        : {}),
      raisedRiskAt: wishes.atRisk ? new Date() : null,
      verifiedAt: wishes.verified ? new Date() : null,
      confirmations: {
        create: profileGroups
          .map((group) => ({ group, confirmedAt: new Date() }))
          .slice(wishes.verified ? 0 : profileGroups.length),
      },
      texts: { create: Object.entries(texts).map(([locale, text]) => ({ locale, ...text })) },
      places: {
        create: places.map((place, position) => ({
          kind: position === 0 ? ('seat' as const) : ('office' as const),
          position,
          ...place,
        })),
      },
      countries: { create: countries },
      knownCountries: { create: wishes.knows ?? [] },
      languages: { create: languages.map((language, position) => ({ position, ...language })) },
      terms: { create: termRows },
      contacts: { create: contactRows },
      services: { create: services },
      channels: { create: wishes.channels ?? [] },
      links: { create: (wishes.links ?? []).map((link, position) => ({ position, ...link })) },
    },
    select: { id: true, slug: true, name: true, version: true },
  });
  await refreshOrganizationSearch(db(), [organization.id]);
  return organization;
}

type Service = NonNullable<OrganizationWishes['services']>[number];

/** Rows of terms and services that match as in a saved profile. */
async function termsAndServices(
  terms: NonNullable<OrganizationWishes['terms']>,
  wished: readonly Service[],
) {
  const bare = terms
    .filter(({ kind }) => kind === 'service')
    .map(({ slug, audience }): Service => ({ service: slug, ...(audience ? { audience } : {}) }));
  const nothing = { description: { es: '', en: '' }, reach: { es: '', en: '' } };
  const lists = { populations: [], stages: [], countries: [], languages: [] };
  const services = [...bare, ...wished].map((one): ServiceInput => {
    return { ...lists, ...nothing, cost: 'unsaid', audience: 'public', ...one };
  });
  const chosen = (kind: TermKind) =>
    terms.filter((one) => one.kind === kind).map(({ slug }) => slug);
  const audienceOf = (kind: TermKind) =>
    Object.fromEntries(
      terms
        .filter((one) => one.kind === kind)
        .map(({ slug, audience = 'public' }) => [slug, audience]),
    );
  const all = profileTerms({
    expertise: chosen('expertise'),
    population: chosen('population'),
    stage: chosen('stage'),
    services,
    audience: {
      expertise: audienceOf('expertise'),
      population: audienceOf('population'),
      stage: audienceOf('stage'),
    },
  });
  const ids = new Map<string, string>();
  for (const { kind, slug } of all) ids.set(`${kind}/${slug}`, await termId(kind, slug));
  const idOf = (key: string) => ids.get(key) ?? '';
  return {
    termRows: all.map(({ kind, slug, ...term }, position) => ({
      kind,
      termId: idOf(`${kind}/${slug}`),
      ...term,
      position,
    })),
    services: services.map((one, position) => ({ position, ...serviceRow(one, ids) })),
  };
}
