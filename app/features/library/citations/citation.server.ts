import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Locale } from '~/i18n/locale';
import { bibtexOf } from './bibtex';
import { cslOf, type Cited } from './cited';
import { risOf } from './ris';

/** The file formats of citations, by the extension in their URLs. */
export const citationFormats = {
  bib: {
    mediaType: 'application/x-bibtex; charset=utf-8',
    make: bibtexOf,
  },
  ris: {
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    make: risOf,
  },
  json: {
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    make: (cited: Cited) => `${JSON.stringify([cslOf(cited)], null, 2)}\n`,
  },
} as const;

export type CitationFormat = keyof typeof citationFormats;

export function isCitationFormat(value: string): value is CitationFormat {
  return Object.hasOwn(citationFormats, value);
}

// CSL locales by language of the interface.
const cslLocales: Readonly<Record<Locale, string>> = { es: 'es-ES', en: 'en-US' };

/** A resource formatted as an APA reference, in the reader's language. */
export function citationText(cited: Cited, locale: Locale): string {
  const { abstract: _abstract, ...item } = cslOf(cited);
  return new Cite([item])
    .format('bibliography', {
      format: 'text',
      template: 'apa',
      lang: cslLocales[locale] ?? 'en-US',
    })
    .trim();
}
