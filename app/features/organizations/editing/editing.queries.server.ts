import { perLocale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { db, type Transaction } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import { editableOrganizations } from '../organizations.policy';
import { termKinds, type ChosenKind, type ProfileInput } from '../organizations.schema';
import type { ServiceInput } from './profile-rows.schema';
import { textStateFields } from '../translations/text-state-rows';

const byPosition = { position: 'asc' } as const;

/** A profile as its own people edit it: every row, whatever its audience. */
export function findEditable(actor: Actor, slug: string, tx: Transaction = db()) {
  return findWhole({ ...editableOrganizations(actor), slug }, tx);
}

/** Every row of a profile. The caller has checked the permission. */
export function findWhole(where: Prisma.OrganizationWhereInput, tx: Transaction) {
  return tx.organization.findFirst({
    where,
    select: {
      id: true,
      slug: true,
      version: true,
      name: true,
      nameLocale: true,
      acronym: true,
      website: true,
      foundedYear: true,
      foundedCertainty: true,
      verifiedAt: true,
      logo: { select: { id: true } },
      updatedAt: true,
      texts: { select: { locale: true, name: true, summary: true, description: true } },
      textStates: { select: textStateFields },
      places: {
        orderBy: byPosition,
        select: {
          kind: true,
          countryCode: true,
          region: true,
          municipality: true,
          street: true,
          precision: true,
          audience: true,
        },
      },
      countries: {
        orderBy: { country: byPosition },
        select: { countryCode: true, audience: true },
      },
      knownCountries: {
        orderBy: { country: byPosition },
        select: { countryCode: true, audience: true },
      },
      languages: {
        orderBy: byPosition,
        select: { languageCode: true, variant: true, municipality: true, audience: true },
      },
      contacts: {
        orderBy: byPosition,
        select: {
          email: true,
          phone: true,
          url: true,
          languages: true,
          audience: true,
          role: { select: { slug: true } },
        },
      },
      services: {
        where: { term: { retiredAt: null } },
        orderBy: byPosition,
        select: {
          id: true,
          position: true,
          cost: true,
          countries: true,
          languages: true,
          audience: true,
          term: { select: { slug: true } },
          textStates: { select: textStateFields },
          terms: {
            where: { term: { retiredAt: null } },
            orderBy: { term: byPosition },
            select: { kind: true, term: { select: { slug: true } } },
          },
          texts: { select: { locale: true, description: true, reach: true } },
        },
      },
      links: { orderBy: byPosition, select: { kind: true, url: true, audience: true } },
      terms: {
        where: { term: { retiredAt: null } },
        orderBy: [byPosition, { term: byPosition }],
        select: {
          kind: true,
          audience: true,
          chosenAudience: true,
          onlyServices: true,
          position: true,
          term: { select: { slug: true } },
        },
      },
    },
  });
}

export type EditableRow = NonNullable<Awaited<ReturnType<typeof findEditable>>>;

/** A stored profile in the shape of its form. */
export function valuesOf(row: EditableRow): ProfileInput {
  const text = (field: 'name' | 'summary' | 'description') =>
    Object.fromEntries(row.texts.map(({ locale, [field]: value }) => [locale, value]));
  const chosen = (kind: ChosenKind) =>
    row.terms.filter((one) => one.kind === kind && !one.onlyServices);
  const slugs = (kind: ChosenKind) => chosen(kind).map(({ term }) => term.slug);
  const audiences = (kind: ChosenKind) =>
    Object.fromEntries(
      chosen(kind).map(({ term, audience, chosenAudience }) => [
        term.slug,
        chosenAudience ?? audience,
      ]),
    );
  const lists = Object.fromEntries(termKinds.map((kind) => [kind, slugs(kind)]));
  const seen = Object.fromEntries(termKinds.map((kind) => [kind, audiences(kind)]));
  return {
    version: row.version,
    ownName: row.name,
    nameLocale: row.nameLocale,
    acronym: row.acronym ?? '',
    website: row.website ?? '',
    foundedYear: row.foundedYear ?? undefined,
    foundedCertainty: row.foundedCertainty ?? 'confirmed',
    name: text('name'),
    summary: text('summary'),
    description: text('description'),
    ...(lists as Record<ChosenKind, string[]>),
    country: row.countries.map(({ countryCode }) => countryCode),
    knows: row.knownCountries.map(({ countryCode }) => countryCode),
    audience: {
      ...(seen as ProfileInput['audience']),
      country: audiencesByCountry(row.countries),
      knows: audiencesByCountry(row.knownCountries),
    },
    places: row.places.map(({ countryCode, ...place }) => ({ ...place, country: countryCode })),
    languages: row.languages.map(({ languageCode, ...one }) => ({ ...one, code: languageCode })),
    contacts: row.contacts.map(({ role, ...contact }) => ({ ...contact, role: role.slug })),
    services: row.services.map(serviceOf),
    links: row.links,
  };
}

const audiencesByCountry = (rows: EditableRow['countries']) =>
  Object.fromEntries(rows.map(({ countryCode, audience }) => [countryCode, audience]));

function serviceOf(row: EditableRow['services'][number]): ServiceInput {
  const { term, terms, texts, cost, countries, languages, audience } = row;
  const slugs = (kind: string) => terms.flatMap((one) => (one.kind === kind ? one.term.slug : []));
  const text = (field: 'description' | 'reach') =>
    perLocale((locale) => texts.find((one) => one.locale === locale)?.[field] ?? '');
  return {
    service: term.slug,
    populations: slugs('population'),
    stages: slugs('stage'),
    countries,
    languages,
    cost,
    description: text('description'),
    reach: text('reach'),
    audience,
  };
}

/** Countries and languages that a profile can name, in the portal's order. */
export function findPlacesAndLanguages() {
  return Promise.all([
    db().country.findMany({ orderBy: byPosition, select: { code: true } }),
    db().language.findMany({ orderBy: byPosition, select: { code: true } }),
  ]);
}
