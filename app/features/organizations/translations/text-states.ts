import type { Locale } from '~/i18n/locale';

/** A text in each language that has it. */
export type Texts = Readonly<Record<Locale, string | undefined>>;

/** Where one text comes from: written in its language, or translated from `source` as it read then. */
export interface TextState {
  /** rises with each change of the text */
  revision: number;
  source: { locale: Locale; revision: number; text: string } | null;
}
export type TextStates = ReadonlyMap<Locale, TextState>;

/** How a text stands to the others: the reader's note and the editor's marks come from here. */
export type Condition = 'original' | 'translation' | 'outdated' | 'missing' | 'nowhere';

const written = (texts: Texts): Locale[] =>
  Object.entries(texts).flatMap(([locale, text]) => (text ? [locale] : []));

/**
 * The language that the others are translated from.
 *
 * @param own the language of the organization's own name, which leads where nothing is known yet
 */
export function sourceLocaleOf(texts: Texts, states: TextStates, own: Locale): Locale | undefined {
  const all = written(texts);
  const originals = all.filter((locale) => states.get(locale)?.source === null);
  if (originals.length > 0) return originals.includes(own) ? own : originals[0];
  return all.includes(own) ? own : all[0];
}

/** The states of all texts: one that has none counts as translated from the source as that reads now. */
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
  /** those that are stored */
  states: TextStates;
  own: Locale;
  /** the language that the author says the others are translated from */
  chosen?: Locale | undefined;
}

/**
 * What a save makes of the states. The source stays what it was unless the author chose another or it was
 * emptied. A text that changed is right as of now; one that did not and whose source did is behind, unless the
 * source reads as it did before.
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
  /** The new source as it read before this save, when it was edited and became the source at once. */
  const previous = before[source]
    ? { locale: source, revision: old.get(source)?.revision ?? 1, text: before[source] }
    : current;

  const next = (locale: Locale): TextState => {
    const revision = revisionOf(locale);
    if (locale === source) return { revision, source: null };
    if (changed(locale)) return { revision, source: current };
    const known = old.get(locale)?.source;
    // The source reads again as it did when this was made from it, as after an old version was restored.
    if (known?.locale === source && known.text === current.text)
      return { revision, source: current };
    return { revision, source: known?.locale === source ? known : previous };
  };
  return new Map(written(after).map((locale) => [locale, next(locale)]));
}

/** How the text in one language stands, by complete states. */
export function conditionOf(texts: Texts, states: TextStates, locale: Locale): Condition {
  const state = states.get(locale);
  if (!texts[locale] || !state) return written(texts).length > 0 ? 'missing' : 'nowhere';
  const { source } = state;
  if (!source) return 'original';
  const now = states.get(source.locale);
  return now && now.revision > source.revision ? 'outdated' : 'translation';
}

/** Where a text is a translation that is behind: the language whose text changed since. */
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
