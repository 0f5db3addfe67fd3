import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName } from '~/i18n/names';
import { pickText } from '~/i18n/pick';
import { env } from '~/platform/env.server';
import { derivedId } from '../doors/derived-id.server';
import { dataLicense } from '../doors/license';
import type { PublishedPlace, PublishedRow } from '../published/published-row';
import {
  contactSchema,
  type HsdsAttribute,
  type HsdsLocation,
  type HsdsOrganization,
  type HsdsOrganizationListed,
} from './hsds.schema';
import type { TermBook } from './term-book.server';

/** In which language records are written, and with which terms. */
export interface Wording {
  locale: Locale;
  book: TermBook;
}

/** A property if it has a value: HSDS has no empty values. */
export const given = <Key extends string, Value>(key: Key, value: Value | null | undefined | '') =>
  (value === null || value === undefined || value === '' ? {} : { [key]: value }) as Partial<
    Record<Key, Value>
  >;

/** Only what programs accept as a URL: profiles may be older than the rules for them. */
export const url = (text: string | null) => (text && URL.canParse(text) ? text : undefined);

const isEmail = (text: string) => contactSchema.shape.email.safeParse(text).success && text !== '';

/** An organization in a list. */
export function listedOrganization(row: PublishedRow, locale: Locale): HsdsOrganizationListed {
  const origin = env().publicUrl;
  const translated = row.texts.filter((text) => text.locale !== row.nameLocale);
  const alternate = pickText(translated, locale, ({ name }) => name)?.text ?? row.acronym;
  const description =
    pickText(row.texts, locale, (text) => text.description) ??
    pickText(row.texts, locale, (text) => text.summary);
  const isSure = row.foundedCertainty === 'confirmed';
  return {
    id: row.id,
    name: row.name,
    ...given('alternate_name', alternate === row.name ? null : alternate),
    description: description?.text ?? '',
    ...given('website', url(row.website)),
    ...given('year_incorporated', isSure ? row.foundedYear : null),
    ...given('logo', row.logo && origin + links.logo(row.logo)),
    uri: origin + links.organization(locale, row.slug),
  };
}

/** An organization with all that belongs to it, except its services. */
export function wholeOrganization(row: PublishedRow, { locale, book }: Wording): HsdsOrganization {
  // i18n keys: organization:link.*
  const t = translator(locale, 'organization');
  const role = (id: string) => book.terms.get(id)?.name ?? '';
  return {
    ...listedOrganization(row, locale),
    additional_websites: [
      ...row.links.map(({ id, kind, url }) => ({ id, label: t(`link.${kind}`), url })),
      ...row.contacts.map(({ id, roleId, url }) => ({
        id: derivedId(id, 'url'),
        label: role(roleId),
        url,
      })),
    ]
      .filter((one) => URL.canParse(one.url))
      .map(({ id, label, url }) => ({ id, organization_id: row.id, label, url })),
    contacts: row.contacts
      .filter(({ email, phone }) => isEmail(email) || phone !== '')
      .map(({ id, roleId, email, phone }) => ({
        id,
        organization_id: row.id,
        title: role(roleId),
        ...given('email', isEmail(email) ? email : null),
        phones: phone ? [{ id: derivedId(id, 'phone'), contact_id: id, number: phone }] : [],
      })),
    locations: row.places.map((place) => locationOf(row, place, locale)),
    attributes: attributesOf('organization', row.id, row.terms, book),
    countries: row.countries,
    last_modified: row.updatedAt,
    ...given('assured_date', row.verifiedAt?.slice(0, 10)),
    license: dataLicense,
    translations: row.texts.map((text) => ({
      language: text.locale,
      ...given('name', text.locale === row.nameLocale ? row.name : text.name),
      ...given('description', text.description || text.summary),
    })),
  };
}

/** A place, whose name is all that is known of where it is. */
export function locationOf(row: PublishedRow, place: PublishedPlace, locale: Locale): HsdsLocation {
  const { municipality, region, countryCode } = place;
  const parts = [municipality, region === municipality ? '' : region];
  return {
    id: place.id,
    location_type: 'physical',
    organization_id: row.id,
    name: [...parts, countryName(locale, countryCode)].filter(Boolean).join(', '),
  };
}

/** The terms of an organization or a service. */
export function attributesOf(
  entity: HsdsAttribute['link_entity'],
  id: string,
  terms: readonly string[],
  book: TermBook,
): HsdsAttribute[] {
  return terms.flatMap((termId) => {
    const term = book.terms.get(termId);
    if (!term) return [];
    return {
      id: derivedId(id, termId),
      link_id: id,
      link_entity: entity,
      taxonomy_term_id: termId,
      label: term.taxonomy,
      taxonomy_term: term,
    };
  });
}
