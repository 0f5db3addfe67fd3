/** A text and its language. */
interface Written<Language> {
  text: string;
  locale: Language;
}

/**
 * The text of a record in the reader's language, else in the first other language that has one; null if there
 * is none. `rows` are the record's rows, one for each language.
 */
export function pickText<Row extends { locale: string }>(
  rows: readonly Row[],
  locale: Row['locale'],
  of: (row: Row) => string,
): Written<Row['locale']> | null {
  const written = rows.filter((row) => of(row) !== '');
  const row = written.find((one) => one.locale === locale) ?? written[0];
  return row ? { text: of(row), locale: row.locale } : null;
}

interface WithTexts<Text, Language> {
  slug: string;
  texts: readonly (Text & { locale: Language })[];
}

/** The title of a record as `pickText` finds it; its slug if it has none. */
export function titleOf<Language extends string>(
  { slug, texts }: WithTexts<{ title: string }, Language>,
  locale: Language,
): Written<Language> {
  return pickText(texts, locale, ({ title }) => title) ?? { text: slug, locale };
}

/** The name of a record as `pickText` finds it; its slug if it has none. */
export function nameOf<Language extends string>(
  { slug, texts }: WithTexts<{ name: string }, Language>,
  locale: Language,
): Written<Language> {
  return pickText(texts, locale, ({ name }) => name) ?? { text: slug, locale };
}
