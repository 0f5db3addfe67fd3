import type { Locale } from '~/i18n/locale';

/** A passage of a profile with the words that matched told apart. */
export interface Passage {
  locale: string;
  from: 'summary' | 'description';
  parts: { text: string; matched: boolean }[];
}

/** What a result shows under its name. */
export interface Excerpt {
  locale: string;
  parts: Passage['parts'];
  /** It was cut out of a longer text. */
  cut: boolean;
}

const hasMatch = ({ parts }: Passage) => parts.some(({ matched }) => matched);

/**
 * The passage that best says why an organization is in the list: one that holds a word asked for, the
 * reader's language before others and the summary before the description; else the summary in the
 * reader's language, or in another when there is none.
 */
export function chooseExcerpt(
  locale: Locale,
  summaries: readonly { locale: string; summary: string }[],
  passages: readonly Passage[] = [],
): Excerpt | null {
  const own = (one: { locale: string }) => one.locale === locale;
  const matching = passages.filter(hasMatch);
  const best =
    matching.find((one) => own(one) && one.from === 'summary') ??
    matching.find(own) ??
    matching.find(({ from }) => from === 'summary') ??
    matching[0];
  if (best) return { locale: best.locale, parts: best.parts, cut: best.from === 'description' };
  const written = summaries.filter(({ summary }) => summary !== '');
  const text = written.find(own) ?? written[0];
  if (!text) return null;
  return { locale: text.locale, parts: [{ text: text.summary, matched: false }], cut: false };
}
