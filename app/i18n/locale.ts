/**
 * The interface languages are the folders of `locales/`: adding a folder adds a language. A locale is the
 * first segment of every page's path and the `lang` of every page.
 */
const folders = Object.keys(import.meta.glob('./locales/*/common.json')).map(
  (path) => path.split('/')[2] ?? '',
);

export type Locale = string;

/** The language for visitors without a preference. */
export const defaultLocale: Locale = 'es';

/** All interface languages, the default first. */
export const locales: readonly Locale[] = [
  defaultLocale,
  ...folders.filter((folder) => folder !== defaultLocale).sort(),
];

/** Whether a value is an interface language. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && locales.includes(value);
}

/** The language in which to write to somebody, from their stored choice. */
export function writable(locale: string): Locale {
  return isLocale(locale) ? locale : defaultLocale;
}

/** The language's own name, capitalized: "Español". */
export function localeName(locale: Locale): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** One value for each language, in the order of `locales`. */
export function perLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)]));
}

/** The initial language for a visitor: the cookie's, else the best match of Accept-Language, else Spanish. */
export function negotiateLocale(cookie: string | null, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag: tag.split('-')[0]?.toLowerCase() ?? '', q: q ? Number(q.split('=')[1]) : 1 };
    })
    .filter(({ tag, q }) => isLocale(tag) && q > 0)
    .sort((a, b) => b.q - a.q);
  return wanted[0]?.tag ?? defaultLocale;
}
