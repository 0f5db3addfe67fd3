import { conditionOf, type Condition } from '~/i18n/text-states';
import { locales, type Locale } from '~/i18n/locale';
import { wordDiff, type DiffPart } from '~/platform/word-diff';
import { statesOf, wholeText, type PostTextRow } from './post-view';

/** One language of a post for its editor. */
export interface EditedText {
  locale: Locale;
  subject: string;
  body: string;
  revision: number;
  condition: Condition;
  isOriginal: boolean;
  hasSubject: boolean;
  canEdit: boolean;
  /** what changed in the original since this was translated */
  changes: DiffPart[] | null;
  sourceRevision: number;
}

/** The texts of a post in every language, the original first. */
export function editedTexts(
  { sourceLocale, texts: rows }: { sourceLocale: Locale; texts: readonly PostTextRow[] },
  canEdit: boolean,
): EditedText[] {
  const { texts, states } = statesOf(rows);
  const original = rows.find(({ locale }) => locale === sourceLocale);
  const all = [sourceLocale, ...locales.filter((locale) => locale !== sourceLocale)];
  return all.map((locale): EditedText => {
    const row = rows.find((one) => one.locale === locale);
    const condition = conditionOf(texts, states, locale);
    const isOriginal = locale === sourceLocale;
    return {
      ...{ locale, condition, isOriginal },
      subject: row?.subject ?? '',
      body: row?.body ?? '',
      revision: row?.revision ?? 0,
      hasSubject: Boolean(original?.subject),
      canEdit: canEdit || !isOriginal,
      changes:
        condition === 'outdated' && row && original
          ? wordDiff(row.sourceText, wholeText(original))
          : null,
      sourceRevision: original?.revision ?? 0,
    };
  });
}
