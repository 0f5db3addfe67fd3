import { locales, type Locale } from '~/i18n/locale';
import { nextStates, type TextState } from '~/i18n/text-states';

interface Stored {
  locale: Locale;
  text: string;
  limitFrom: string;
  revision: number;
  sourceLocale: Locale | null;
  sourceRevision: number | null;
  sourceText: string;
}

/** A text and what its time limit counts from, by language. */
export type Words = Readonly<Record<Locale, { text: string; limitFrom: string }>>;

const stateOf = (row: Stored): TextState => ({
  revision: row.revision,
  source:
    row.sourceLocale === null
      ? null
      : { locale: row.sourceLocale, revision: row.sourceRevision ?? 0, text: row.sourceText },
});

/** The language in which an entry was first written. */
export const originalOf = (rows: readonly Stored[], page: Locale): Locale =>
  rows.find(({ sourceLocale }) => sourceLocale === null)?.locale ?? page;

/**
 * The texts of a revision by the rules of profiles: what did not change keeps its revision, a changed text counts as up
 * to date, and a translation whose original changed is outdated.
 *
 * @param before the texts of the revision that is published now
 * @param page the language of the page on which it was written, which is the original's unless there is one already
 */
export function nextTexts(before: readonly Stored[], after: Words, page: Locale): Stored[] {
  const texts = (of: (locale: Locale) => string | undefined) =>
    Object.fromEntries(locales.map((locale) => [locale, of(locale)]));
  const states = nextStates({
    before: texts((locale) => before.find((row) => row.locale === locale)?.text),
    after: texts((locale) => after[locale]?.text),
    states: new Map(before.map((row) => [row.locale, stateOf(row)])),
    own: originalOf(before, page),
  });
  return [...states].map(([locale, { revision, source }]) => ({
    ...{ locale, revision, text: after[locale]?.text ?? '' },
    limitFrom: after[locale]?.limitFrom ?? '',
    sourceLocale: source?.locale ?? null,
    sourceRevision: source?.revision ?? null,
    sourceText: source?.text ?? '',
  }));
}
