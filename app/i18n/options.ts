import type { InitOptions } from 'i18next';
import type { Locale } from './locale';

/** What server and browser share. React escapes, so i18next must not. */
export function i18nOptions(locale: Locale): InitOptions {
  return {
    lng: locale,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  };
}
