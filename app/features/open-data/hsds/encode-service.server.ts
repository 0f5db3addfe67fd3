import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import { pickText } from '~/i18n/pick';
import { env } from '~/platform/env.server';
import { derivedId, placedServiceId } from '../doors/derived-id.server';
import { dataLicense } from '../doors/license';
import type { PublishedPlace, PublishedRow, PublishedService } from '../published/published-row';
import {
  attributesOf,
  given,
  listedOrganization,
  locationOf,
  wholeOrganization,
  type Wording,
} from './encode-organization.server';
import type { HsdsPlaced, HsdsPlacedListed, HsdsService, HsdsServiceListed } from './hsds.schema';

/** A service in a list. */
export function listedService(
  row: PublishedRow,
  service: PublishedService,
  { locale, book }: Wording,
): HsdsServiceListed {
  const t = translator(locale, 'openData');
  const text = (of: 'description' | 'reach') =>
    pickText(service.texts, locale, (one) => one[of])?.text;
  const people = service.terms
    .filter((id) => book.kinds.get(id) === 'population')
    .flatMap((id) => book.terms.get(id)?.name ?? []);
  return {
    id: service.id,
    organization_id: row.id,
    name: book.terms.get(service.termId)?.name ?? t('service'),
    ...given('description', text('description')),
    url: env().publicUrl + links.organization(locale, row.slug),
    status: 'active',
    ...given('application_process', text('reach')),
    // i18n keys: organization:cost.*
    ...given(
      'fees_description',
      service.cost === 'unsaid' ? null : translator(locale, 'organization')(`cost.${service.cost}`),
    ),
    ...given('eligibility_description', people.join(', ')),
    ...given('assured_date', row.verifiedAt?.slice(0, 10)),
    ...given('alert', row.activityConfirmed ? null : t('unconfirmed')),
    last_modified: row.updatedAt,
    organization: listedOrganization(row, locale),
  };
}

/** A service with all that belongs to it. */
export function wholeService(
  row: PublishedRow,
  service: PublishedService,
  wording: Wording,
): HsdsService {
  const { locale, book } = wording;
  const messages = translator(locale);
  const ownLanguages = new Map(row.languages.map((one) => [one.languageCode, one.variant]));
  const languages = service.languages.length > 0 ? service.languages : [...ownLanguages.keys()];
  const countries = service.countries.length > 0 ? service.countries : row.countries;
  return {
    ...listedService(row, service, wording),
    organization: wholeOrganization(row, wording),
    service_areas: countries.map((code) => ({
      id: derivedId(service.id, 'area', code),
      service_id: service.id,
      name: countryName(locale, code),
      extent: code,
      extent_type: 'text',
    })),
    service_at_locations: placesOf(row, service).map((place) =>
      listedPlaced(row, service, place, locale),
    ),
    languages: languages.map((code) => ({
      id: derivedId(service.id, 'language', code),
      name: languageName(messages, locale, code),
      code,
      ...given('note', ownLanguages.get(code)),
    })),
    attributes: attributesOf('service', service.id, [service.termId, ...service.terms], book),
    license: dataLicense,
    translations: service.texts.map((text) => ({
      language: text.locale,
      ...given('description', text.description),
    })),
  };
}

/** The places at which an organization gives a service. */
function placesOf({ places }: PublishedRow, { countries }: PublishedService): PublishedPlace[] {
  return places.filter(
    ({ countryCode }) => countries.length === 0 || countries.includes(countryCode),
  );
}

/** A service at a place, in a list. */
export function listedPlaced(
  row: PublishedRow,
  service: PublishedService,
  place: PublishedPlace,
  locale: Locale,
): HsdsPlacedListed {
  return {
    id: placedServiceId(service.id, place.id),
    service_id: service.id,
    location_id: place.id,
    location: locationOf(row, place, locale),
  };
}

/** A service at a place, with the service. */
export function wholePlaced(
  row: PublishedRow,
  service: PublishedService,
  place: PublishedPlace,
  wording: Wording,
): HsdsPlaced {
  return {
    ...listedPlaced(row, service, place, wording.locale),
    service: listedService(row, service, wording),
    attributes: attributesOf(
      'service',
      service.id,
      [service.termId, ...service.terms],
      wording.book,
    ),
  };
}
