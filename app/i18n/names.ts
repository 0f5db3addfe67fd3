import type { TFunction } from 'i18next';
import type { Locale } from './locale';

const cache = new Map<string, Intl.DisplayNames>();
// Limited to codes of two and three letters, so that the caches cannot grow without bound.
const countryNames = new Map<string, string>();
const languageNames = new Map<string, string>();

function displayNames(locale: Locale, type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${locale}/${type}`;
  let names = cache.get(key);
  if (!names) cache.set(key, (names = new Intl.DisplayNames(locale, { type, fallback: 'none' })));
  return names;
}

/** A country's name by its ISO 3166-1 alpha-2 code; the code itself if Intl has no name. */
export function countryName(locale: Locale, code: string): string {
  const key = `${locale}/${code}`;
  const known = countryNames.get(key);
  if (known !== undefined) return known;
  const name = displayNames(locale, 'region').of(code.toUpperCase()) ?? code;
  if (code.length === 2) countryNames.set(key, name);
  return name;
}

/**
 * A language's name by its ISO 639-3 code: from the `languages` messages (because Intl lacks several of the
 * region's languages or spells them differently), else from Intl, else the code.
 */
export function languageName(t: TFunction, locale: Locale, code: string): string {
  const key = `${locale}/${code}`;
  const known = languageNames.get(key);
  if (known !== undefined) return known;
  // i18n keys: languages:*
  const own: string = t(`languages:${code}`, { defaultValue: '' });
  const name = own || (displayNames(locale, 'language').of(code) ?? code);
  if (code.length === 3) languageNames.set(key, name);
  return name;
}

/** The name of an interface language in another one: "inglés" for `en` in Spanish. */
export function localeNameIn(locale: Locale, of: Locale): string {
  return displayNames(locale, 'language').of(of) ?? of;
}
