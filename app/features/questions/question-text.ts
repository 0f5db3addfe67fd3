import type { Alternative, Question } from './question';

/**
 * A question as texts of `tsquery`, for documents that `documentSql` made: one for each word, with all that
 * would answer it, and the same of the words as typed alone. Terms and countries need nothing here: their
 * names are words of those documents. Cast them (`::tsquery`); empty where nothing was asked in words.
 */
export function questionText({
  words,
}: Pick<Question, 'words'>): { wide: string; typed: string; plain: string }[] {
  return words.map(({ alternatives, plain }) => {
    const written = alternatives.flatMap((one) => textOf(one) ?? []);
    return { wide: written.join(' | '), typed: written[0] ?? '', plain };
  });
}

function textOf(alternative: Alternative): string | null {
  if ('name' in alternative) return `${quoted(alternative.name)}:*`;
  if (!('parts' in alternative)) return null;
  const parts = alternative.parts.map((stems) => `( ${stems.map(quoted).join(' | ')} )`);
  return `( ${parts.join(' & ')} )`;
}

/** A lexeme as `tsquery` reads it, whatever is in it. */
const quoted = (stem: string) => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
