import { languageTag } from '~/i18n/language-codes';
import { isLocale, locales, type Locale } from '~/i18n/locale';
import type { FileFacts } from './extraction/file-facts.schema';

/** Values for the form of a resource that are read from its file; people may change them. */
export interface SuggestedValues {
  title: string;
  /** The interface language of the title. */
  locale: Locale;
  /** ISO 639-3; empty if unknown. */
  language: string;
  /** Slug of a resource type; empty if the title does not tell. */
  type: string;
  year: string;
}

// Words of titles that tell the type; the first match decides.
const types: readonly [RegExp, string][] = [
  [/\b(?:protocolo|protocol)\b/i, 'protocol'],
  [/\b(?:formulario|formato de|form)\b/i, 'form'],
  [/\b(?:modelo de|plantilla|template)\b/i, 'legal-template'],
  [
    /\b(?:sentencia|jurisprudencia|opinión consultiva|case law|advisory opinion|judgment)\b/i,
    'case-law',
  ],
  [/\b(?:ley|reglamento|decreto|act|law|regulation)\b/i, 'law'],
  [/\b(?:gu[ií]a|manual|gu[ií]de|handbook|toolkit)\b/i, 'practice-guide'],
  [/\b(?:ficha|hoja informativa|fact ?sheet)\b/i, 'fact-sheet'],
  [/\b(?:curso|taller|capacitación|training|workshop)\b/i, 'training'],
  [/\b(?:pronunciamiento|comunicado|posicionamiento|statement)\b/i, 'joint-statement'],
  [/\b(?:informe|reporte|report|diagnóstico|estudio|study)\b/i, 'report'],
];

/**
 * @param name the file's name; it replaces a missing title
 * @param page the language of the page; it replaces an unknown language of the file
 */
export function suggestedBy(facts: FileFacts, name: string, page: Locale): SuggestedValues {
  const stem = name
    .replace(/\.\w+$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  const title = facts.title || stem;
  const text = `${title} ${stem}`;
  const written = languageTag(facts.language ?? '');
  return {
    title: title.slice(0, 200),
    locale: isLocale(written) ? written : page,
    language: facts.language ?? '',
    type: types.find(([pattern]) => pattern.test(text))?.[1] ?? '',
    year: /\b(?:19[5-9]\d|20[0-4]\d)\b/.exec(text)?.[0] ?? '',
  };
}

/**
 * Fills the empty fields of a form with values from its file. Everything that somebody entered is kept. The
 * language that was preselected is replaced, since nobody chose it.
 *
 * @param begun the preselected language
 */
export function fillWith(form: FormData, offered: SuggestedValues, begun: string): void {
  const isEmpty = (name: string) =>
    form.getAll(name).every((value) => typeof value === 'string' && value.trim() === '');
  const titled = locales.some((locale) => !isEmpty(`title.${locale}`));
  if (!titled) form.set(`title.${offered.locale}`, offered.title);
  const languages = form.getAll('language').map(String);
  if (offered.language && (languages.length === 0 || languages.join() === begun))
    form.set('language', offered.language);
  for (const name of ['type', 'year'] as const)
    if (offered[name] && isEmpty(name)) form.set(name, offered[name]);
}
