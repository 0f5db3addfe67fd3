import type { Locale } from '~/i18n/locale';
import type { TranslatedField } from './profile-gaps';
import type { TextStates, Texts } from './text-states';

export const textStateFields = {
  locale: true,
  field: true,
  revision: true,
  sourceLocale: true,
  sourceRevision: true,
  sourceText: true,
} as const;

interface TextRow extends Record<TranslatedField, string> {
  locale: Locale;
}

interface StateRow {
  locale: Locale;
  field: string;
  revision: number;
  sourceLocale: Locale | null;
  sourceRevision: number | null;
  sourceText?: string;
}

/** A field's texts in every language; an organization's own name is its name in that language. */
export function textsOfField(
  { name, nameLocale, texts }: { name: string; nameLocale: Locale; texts: readonly TextRow[] },
  field: TranslatedField,
): Texts {
  const all = Object.fromEntries(texts.map((row) => [row.locale, row[field]]));
  return field === 'name' ? { ...all, [nameLocale]: name } : all;
}

/** A field's states as they are stored. */
export function statesOfField(rows: readonly StateRow[], field: TranslatedField): TextStates {
  return new Map(
    rows
      .filter((row) => row.field === field)
      .map(({ locale, revision, sourceLocale, sourceRevision, sourceText = '' }) => [
        locale,
        {
          revision,
          source:
            sourceLocale === null || sourceRevision === null
              ? null
              : { locale: sourceLocale, revision: sourceRevision, text: sourceText },
        },
      ]),
  );
}
