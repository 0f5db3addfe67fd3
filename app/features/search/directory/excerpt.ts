import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';

/** A passage of a profile, split into parts that matched and parts that did not. */
export interface Passage {
  locale: string;
  from: 'summary' | 'description';
  parts: { text: string; matched: boolean }[];
}

/** What a result shows under its name. */
export interface Excerpt {
  locale: string;
  parts: Passage['parts'];
  /** Whether it was cut out of a longer text. */
  cut: boolean;
}

/** Sorts texts by how useful a passage is to the reader: their language first, then summaries before descriptions. */
export function bestFirst<Text extends Pick<Passage, 'locale' | 'from'>>(
  locale: Locale,
  texts: readonly Text[],
): Text[] {
  const place = (one: Text) => (one.locale === locale ? 0 : 2) + (one.from === 'summary' ? 0 : 1);
  return [...texts].sort((a, b) => place(a) - place(b));
}

/**
 * The excerpt that best says why an organization is in the list: the passage that matched, if there is one; else
 * the summary in the reader's language, or in another one.
 */
export function chooseExcerpt(
  locale: Locale,
  summaries: readonly { locale: string; summary: string }[],
  passage?: Passage,
): Excerpt | null {
  if (passage) {
    const { parts, from } = passage;
    return { locale: passage.locale, parts, cut: from === 'description' };
  }
  const written = pickText(summaries, locale, ({ summary }) => summary);
  if (!written) return null;
  return { locale: written.locale, parts: [{ text: written.text, matched: false }], cut: false };
}
