import type { Locale } from '~/i18n/locale';
import { conditionOf, type TextState } from '~/i18n/text-states';

/** A stored text of a post, with who translated it. */
export interface PostTextRow {
  locale: Locale;
  subject: string;
  body: string;
  revision: number;
  origin: 'author' | 'person' | 'machine';
  sourceLocale: Locale | null;
  sourceRevision: number | null;
  sourceText: string;
  organization: { slug: string; name: string; nameLocale: string } | null;
}

/** Subject and body as one text, for states and comparisons. */
export const wholeText = ({ subject, body }: { subject: string; body: string }) =>
  subject ? `${subject}\n\n${body}` : body;

/** A post's texts and their states, in the form that `text-states` knows. */
export function statesOf(rows: readonly PostTextRow[]) {
  const texts = Object.fromEntries(rows.map((row) => [row.locale, wholeText(row)]));
  const states = new Map(rows.map((row): [Locale, TextState] => [row.locale, stateOf(row)]));
  return { texts, states };
}

function stateOf({ revision, sourceLocale, sourceRevision, sourceText }: PostTextRow): TextState {
  const isOriginal = sourceLocale === null || sourceRevision === null;
  const source = { locale: sourceLocale ?? '', revision: sourceRevision ?? 0, text: sourceText };
  return { revision, source: isOriginal ? null : source };
}

const words = ({ locale, subject, body }: PostTextRow) => ({ locale, subject, body });

/**
 * A post as a reader of a language sees it: in that language if there is a text, otherwise as it was written. A
 * translation says from what and by whom, and whether its source has changed since.
 */
export function shownText(rows: readonly PostTextRow[], source: Locale, reader: Locale) {
  const original = rows.find(({ locale }) => locale === source);
  const own = rows.find(({ locale }) => locale === reader) ?? original;
  if (!own) return null;
  const { texts, states } = statesOf(rows);
  const isTranslation = own !== original && own.origin !== 'author';
  return {
    ...words(own),
    isMissing: own.locale !== reader,
    translation: isTranslation
      ? {
          by: own.organization,
          isMachine: own.origin === 'machine',
          isOutdated: conditionOf(texts, states, own.locale) === 'outdated',
        }
      : null,
    original: isTranslation && original ? words(original) : null,
  };
}

export type ShownText = NonNullable<ReturnType<typeof shownText>>;
