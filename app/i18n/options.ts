import type { InitOptions } from 'i18next';
import { uploadFigures } from '../upload-limits.mjs';
import { isolated } from './isolated';
import type { Locale } from './locale';

/**
 * Options shared by server and browser. React escapes markup, so `escape` only isolates right-to-left names. Every
 * message may name the limits of an upload.
 */
export function i18nOptions(locale: Locale): InitOptions {
  return {
    lng: locale,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: {
      escapeValue: true,
      escape: isolated,
      defaultVariables: {
        ...uploadFigures,
        imageSide: new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(
          uploadFigures.imageSide,
        ),
      },
    },
    returnNull: false,
  };
}
