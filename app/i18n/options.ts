import type { InitOptions } from 'i18next';
import { isolated } from './isolated';
import type { Locale } from './locale';

/** What server and browser share. React escapes markup; names from right to left are kept to themselves here. */
export function i18nOptions(locale: Locale): InitOptions {
  return {
    lng: locale,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: true, escape: isolated },
    returnNull: false,
  };
}
