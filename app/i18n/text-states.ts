import type { Locale } from './locale';

/** A text by language. */
export type Texts = Readonly<Record<Locale, string | undefined>>;

/** Where one text comes from: written in its language, or translated from `source` as it was then. */
export interface TextState {
  /** increases with each change of the text */
  revision: number;
  source: { locale: Locale; revision: number; text: string } | null;
}
export type TextStates = ReadonlyMap<Locale, TextState>;

/** The translation state of a text, from which readers' notes and editors' marks are derived. */
export type Condition = 'original' | 'translation' | 'outdated' | 'missing' | 'nowhere';

const written = (texts: Texts): Locale[] =>
  Object.entries(texts).flatMap(([locale, text]) => (text ? [locale] : []));

/**
 * The language from which the others are translated.
 *
 * @param own the language of the organization's own name, which is preferred while nothing is known
 */
export function sourceLocaleOf(texts: Texts, states: TextStates, own: Locale): Locale | undefined {
  const all = written(texts);
  const originals = all.filter((locale) => states.get(locale)?.source === null);
  if (originals.length > 0) return originals.includes(own) ? own : originals[0];
  return all.includes(own) ? own : all[0];
}

/** The states of all texts: a text without one counts as translated from the current source text. */
export function completeStates(texts: Texts, stored: TextStates, own: Locale): TextStates {
  const from = sourceLocaleOf(texts, stored, own);
  const all = written(texts).map((locale): [Locale, TextState] => {
    const known = stored.get(locale);
    if (known) return [locale, known];
    if (from === undefined || locale === from) return [locale, { revision: 1, source: null }];
    const revision = stored.get(from)?.revision ?? 1;
    return [locale, { revision: 1, source: { locale: from, revision, text: texts[from] ?? '' } }];
  });
  return new Map(all);
}

export interface TextChange {
  before: Texts;
  after: Texts;
  /** the stored states */
  states: TextStates;
  own: Locale;
  /** the source language that the author chose */
  chosen?: Locale | undefined;
}

/**
 * The states after a save. The source stays the same unless the author chose another one or it was emptied. A
 * changed text counts as up to date; an unchanged one whose source changed is outdated, unless the source
 * reads as it did when it was translated.
 */
export function nextStates({ before, after, states, own, chosen }: TextChange): TextStates {
  const old = completeStates(before, states, own);
  const has = (locale: Locale | undefined) => locale !== undefined && Boolean(after[locale]);
  const was = sourceLocaleOf(before, old, own);
  const source = [chosen, was, sourceLocaleOf(after, new Map(), own)].find(has);
  if (source === undefined) return new Map();

  const changed = (locale: Locale) => (before[locale] ?? '') !== (after[locale] ?? '');
  const revisionOf = (locale: Locale) =>
    (old.get(locale)?.revision ?? 0) + (changed(locale) ? 1 : 0);
  const current = { locale: source, revision: revisionOf(source), text: after[source] ?? '' };
  /** The new source as it was before this save, for when it was edited and became the source in one save. */
  const previous = before[source]
    ? { locale: source, revision: old.get(source)?.revision ?? 1, text: before[source] }
    : current;

  const next = (locale: Locale): TextState => {
    const revision = revisionOf(locale);
    if (locale === source) return { revision, source: null };
    if (changed(locale)) return { revision, source: current };
    const known = old.get(locale)?.source;
    // The source again reads as it did when this was translated, for instance because an old version was restored.
    if (known?.locale === source && known.text === current.text)
      return { revision, source: current };
    return { revision, source: known?.locale === source ? known : previous };
  };
  return new Map(written(after).map((locale) => [locale, next(locale)]));
}

/** The condition of the text in one language, given complete states. */
export function conditionOf(texts: Texts, states: TextStates, locale: Locale): Condition {
  const state = states.get(locale);
  if (!texts[locale] || !state) return written(texts).length > 0 ? 'missing' : 'nowhere';
  const { source } = state;
  if (!source) return 'original';
  const now = states.get(source.locale);
  return now && now.revision > source.revision ? 'outdated' : 'translation';
}

/** If the text in a language is an outdated translation: the language of its source; else null. */
export function sourceMovedOn(
  texts: Texts,
  stored: TextStates,
  own: Locale,
  locale: Locale,
): Locale | null {
  const states = completeStates(texts, stored, own);
  if (conditionOf(texts, states, locale) !== 'outdated') return null;
  return states.get(locale)?.source?.locale ?? null;
}
