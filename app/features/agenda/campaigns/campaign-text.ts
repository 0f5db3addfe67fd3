import { conditionOf, type TextState } from '~/i18n/text-states';
import type { Locale } from '~/i18n/locale';

/** A version's text in one language. */
export interface VersionText {
  locale: Locale;
  title: string;
  addressee: string;
  body: string;
}

/** A stored text, with its source. */
export interface VersionTextRow extends VersionText {
  revision: number;
  sourceLocale: Locale | null;
  sourceRevision: number | null;
  sourceText: string;
  sha256: string;
}

/** Title, addressee and body as one text, for states, comparisons and the SHA-256. */
export const wholeText = ({ title, addressee, body }: Omit<VersionText, 'locale'>) =>
  [title, addressee, body].filter((part) => part !== '').join('\n\n');

/** A version's texts and their states, in the form that `text-states` knows. */
export function statesOf(rows: readonly VersionTextRow[]) {
  const texts = Object.fromEntries(rows.map((row) => [row.locale, wholeText(row)]));
  const states = new Map(rows.map((row): [Locale, TextState] => [row.locale, stateOf(row)]));
  return { texts, states };
}

function stateOf({
  revision,
  sourceLocale,
  sourceRevision,
  sourceText,
}: VersionTextRow): TextState {
  const isOriginal = sourceLocale === null || sourceRevision === null;
  const source = { locale: sourceLocale ?? '', revision: sourceRevision ?? 0, text: sourceText };
  return { revision, source: isOriginal ? null : source };
}

/** Whether the text of a language was translated from an earlier text than the one that counts. */
export function isOutdated(rows: readonly VersionTextRow[], locale: Locale): boolean {
  const { texts, states } = statesOf(rows);
  return conditionOf(texts, states, locale) === 'outdated';
}
