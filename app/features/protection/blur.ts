import { locales } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { nameHider } from './hide-names';
import { formsOf } from './place-names';

/** What a reader may not learn of an organization at raised risk: where exactly it is. */
export interface Risk {
  /** the organization itself is at risk, or its seat's country; else some of its places are */
  isWhole: boolean;
  /** ISO 3166-1 codes of the countries whose places are hidden */
  countries: ReadonlySet<string>;
  /** a text without the names of the hidden places, however they are accented or capitalized */
  hideNames: (text: string) => string;
}

interface RiskSource {
  isRaised: boolean;
  places: readonly {
    kind: string;
    countryCode: string;
    region: string;
    municipality: string;
    street?: string;
    isCountryAtRisk: boolean;
    /** the towns and regions of its country that the portal knows by name, in any language */
    knownTowns?: readonly string[];
  }[];
  languages: readonly { municipality: string }[];
}

/** What is to hide of an organization; null when it is at no risk and nor are its places. */
export function riskOf({ isRaised, places, languages }: RiskSource): Risk | null {
  const isWhole =
    isRaised || places.some(({ kind, isCountryAtRisk }) => kind === 'seat' && isCountryAtRisk);
  const hidden = places.filter(({ isCountryAtRisk }) => isWhole || isCountryAtRisk);
  if (!isWhole && hidden.length === 0) return null;
  // A text may call a place otherwise than the profile does ("Xela" for Quetzaltenango), or name a town nearby: every
  // town of the country that the portal knows is hidden with the places.
  const names = hidden.flatMap(({ region, municipality, street = '', knownTowns = [] }) => [
    ...formsOf(region),
    ...formsOf(municipality),
    street,
    ...knownTowns,
  ]);
  if (isWhole) names.push(...languages.flatMap(({ municipality }) => formsOf(municipality)));
  const countries = new Set(hidden.map(({ countryCode }) => countryCode));
  // A region called like its country tells no more than the country.
  const known = [...countries].flatMap((code) =>
    locales.map((locale) => countryName(locale, code)),
  );
  return {
    isWhole,
    countries,
    hideNames: nameHider(
      [...new Set(names)].filter((name) => name.length > 2 && !known.includes(name)),
    ),
  };
}

/** Places by country alone where they are hidden. */
export function blurPlaces<
  Place extends { countryCode: string; region: string; municipality: string; street?: string },
>(places: readonly Place[], risk: Risk | null | undefined): Place[] {
  return places.map((place) =>
    risk && (risk.isWhole || risk.countries.has(place.countryCode))
      ? { ...place, region: '', municipality: '', ...('street' in place ? { street: '' } : {}) }
      : place,
  );
}

/** Languages without the municipality where their variant is spoken; each then stands once. */
export function blurLanguages<
  Spoken extends { languageCode: string; variant: string; municipality: string },
>(languages: readonly Spoken[], risk: Risk | null | undefined): Spoken[] {
  if (!risk?.isWhole) return [...languages];
  const blurred = languages.map((one) => ({ ...one, municipality: '' }));
  return [...new Map(blurred.map((one) => [`${one.languageCode}/${one.variant}`, one])).values()];
}

/**
 * Ways to reach roles without addresses and telephones where these are hidden: of an organization at raised
 * risk the network alone knows them. Forms and pages stay.
 */
export function blurContacts<Contact extends { email: string; phone: string; url: string }>(
  contacts: readonly Contact[],
  risk: Risk | null | undefined,
  isPartner: boolean,
): Contact[] {
  if (!risk?.isWhole || isPartner) return [...contacts];
  return contacts
    .map((contact) => ({ ...contact, email: '', phone: '' }))
    .filter(({ url }) => url !== '');
}

/** A text without the names of hidden places. */
export function blurText(text: string, risk: Risk | null | undefined): string {
  return risk ? risk.hideNames(text) : text;
}
