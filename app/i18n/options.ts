import type { InitOptions } from 'i18next';
import { isolated } from './isolated';
import type { Locale } from './locale';

/** Options shared by server and browser. React escapes markup, so `escape` only isolates right-to-left names. */
export function i18nOptions(locale: Locale): InitOptions {
  return {
    lng: locale,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: true, escape: isolated },
    returnNull: false,
  };
}
