import { locales } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { nameHider } from './hide-names';
import { formsOf } from './place-names';
import { hideWaysToReach, isMessenger } from './ways-to-reach';

/** What is hidden from a reader about an organization at raised risk: where exactly it is. */
export interface Risk {
  /** true if the organization or the country of its seat is at raised risk; false if only some of its places are */
  isWhole: boolean;
  /**
   * whether texts, website and links are withheld: the organization is at risk as a whole, and its people have not yet
   * read what others would see. No program knows all the ways in which a text can tell where somebody is.
   */
  withholdsTexts: boolean;
  /** ISO 3166-1 codes of the countries whose places are hidden */
  countries: ReadonlySet<string>;
  /** removes the names of the hidden places from a text, however they are accented or capitalized */
  hideNames: (text: string) => string;
}

interface RiskSource {
  isRaised: boolean;
  /** its people have read its texts as others would see them, and show them */
  areTextsShown: boolean;
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

/** Works out what to hide about an organization; null when neither it nor any of its places is at raised risk. */
export function riskOf({ isRaised, areTextsShown, places, languages }: RiskSource): Risk | null {
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
  // A region with the same name as its country reveals no more than the country does.
  const known = [...countries].flatMap((code) =>
    locales.map((locale) => countryName(locale, code)),
  );
  return {
    isWhole,
    withholdsTexts: isWhole && !areTextsShown,
    countries,
    hideNames: nameHider(
      [...new Set(names)].filter((name) => name.length > 1 && !known.includes(name)),
    ),
  };
}

/** Reduces the hidden places to their country. */
export function blurPlaces<
  Place extends { countryCode: string; region: string; municipality: string; street?: string },
>(places: readonly Place[], risk: Risk | null | undefined): Place[] {
  return places.map((place) =>
    risk && (risk.isWhole || risk.countries.has(place.countryCode))
      ? { ...place, region: '', municipality: '', ...('street' in place ? { street: '' } : {}) }
      : place,
  );
}

/** Removes from the languages the places that they or their variants name, and then the duplicates. */
export function blurLanguages<
  Spoken extends { languageCode: string; variant: string; municipality: string },
>(languages: readonly Spoken[], risk: Risk | null | undefined): Spoken[] {
  if (!risk?.isWhole) return [...languages];
  const blurred = languages.map((one) => ({
    ...one,
    variant: blurText(one.variant, risk),
    municipality: '',
  }));
  return [...new Map(blurred.map((one) => [`${one.languageCode}/${one.variant}`, one])).values()];
}

/**
 * Removes email addresses, telephone numbers and links to messengers from contacts. Only the network sees those of an organization at
 * raised risk. Everybody still sees the contacts that have a web address.
 */
export function blurContacts<Contact extends { email: string; phone: string; url: string }>(
  contacts: readonly Contact[],
  risk: Risk | null | undefined,
  isPartner: boolean,
): Contact[] {
  if (!risk?.isWhole || isPartner) return [...contacts];
  return contacts
    .map((contact) => ({ ...contact, email: '', phone: '' }))
    .filter(({ url }) => !risk.withholdsTexts && url !== '' && !isMessenger(url));
}

/** An organization's website, unless it is withheld from the reader. */
export function blurWebsite(
  website: string | null,
  risk: Risk | null | undefined,
  isPartner: boolean,
): string | null {
  return risk?.withholdsTexts && !isPartner ? null : website;
}

/**
 * Withholds a text, or removes the names of the hidden places from it, and email addresses and telephone numbers if the whole
 * organization is at risk.
 */
export function blurText(text: string, risk: Risk | null | undefined): string {
  if (!risk) return text;
  if (risk.withholdsTexts) return '';
  // First, because a town can be part of an address: "tapachula@example.org".
  return risk.hideNames(risk.isWhole ? hideWaysToReach(text) : text);
}
