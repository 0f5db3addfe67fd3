import type { Locale } from './locale';

/** A text and its language. */
interface Written {
  text: string;
  locale: Locale;
}

/**
 * The text of a record in the reader's language, else in the first other language that has one; null if there
 * is none. `rows` are the record's rows, one for each language.
 */
export function pickText<Row extends { locale: Locale }>(
  rows: readonly Row[],
  locale: Locale,
  of: (row: Row) => string,
): Written | null {
  const written = rows.filter((row) => of(row) !== '');
  const row = written.find((one) => one.locale === locale) ?? written[0];
  return row ? { text: of(row), locale: row.locale } : null;
}
