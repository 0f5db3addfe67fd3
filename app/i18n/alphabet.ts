import type { Locale } from './locale';

const leftOut = /["'`´‘’‚‛“”„‟‹›«»¡¿ʼ]/g;
const before = /^[ !#&()*+,\-./:;@[\]_{|}~‐‑–—…·•]+/;

/**
 * The sort key of a name: without quotation marks, apostrophes and inverted punctuation, and without any
 * other punctuation before its first letter. The SQL function `alphabetical` does the same.
 */
function alphabetical(name: string): string {
  return name.replace(leftOut, '').replace(before, '') || name;
}

const collators = new Map<Locale, Intl.Collator>();

function collatorOf(locale: Locale): Intl.Collator {
  let collator = collators.get(locale);
  if (!collator) collators.set(locale, (collator = new Intl.Collator(locale)));
  return collator;
}

/**
 * Sorts rows alphabetically in a language, by the text that `textOf` returns. For lists that the database
 * returns page by page, `inAlphabet` of platform/db sorts in the same order in SQL.
 */
export function sortedByName<Row>(
  locale: Locale,
  rows: readonly Row[],
  textOf: (row: Row) => string,
): Row[] {
  const { compare } = collatorOf(locale);
  return rows
    .map((row) => ({ row, text: alphabetical(textOf(row)) }))
    .sort((a, b) => compare(a.text, b.text))
    .map(({ row }) => row);
}
