import type { Alternative, Question } from './question';

/**
 * A question as texts of `tsquery`, one per word, for documents that `documentSql` made. `wide` has everything that
 * answers a word, `typed` the word alone. Terms, countries and languages are left out: their names are words of those
 * documents. Cast the texts (`::tsquery`).
 */
export function questionText({
  words,
}: Pick<Question, 'words'>): { wide: string; typed: string; plain: string }[] {
  return words.map(({ alternatives, plain }) => {
    const texts = alternatives.flatMap((one) => textOf(one) ?? []);
    return { wide: texts.join(' | '), typed: texts[0] ?? '', plain };
  });
}

function textOf(alternative: Alternative): string | null {
  if ('name' in alternative) return `${quoted(alternative.name)}:*`;
  if (!('parts' in alternative)) return null;
  const parts = alternative.parts.map(({ stems }) => `( ${stems.map(quoted).join(' | ')} )`);
  return `( ${parts.join(' & ')} )`;
}

/** A lexeme in the syntax of `tsquery`, with quotes and backslashes escaped. */
const quoted = (stem: string) => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
