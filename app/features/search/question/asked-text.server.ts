import { Prisma } from '~/platform/db/generated/client';
import { textQuery, type TextQuery } from '~/platform/db/text-search.server';
import { readQuestion } from './question.server';
import { questionText } from './question-text';

/**
 * A question as a query on documents that `documentSql` made: like `textQuery`, but with the translations and synonyms
 * of each word. Countries and languages stay words, since those documents contain their names.
 *
 * @returns null for a question without words
 */
export async function askedText(asked: string): Promise<TextQuery | null> {
  const texts = questionText(await readQuestion(asked, { isLiteral: true }));
  if (texts.length === 0) return null;
  const any = (queries: Prisma.Sql[]) => Prisma.sql`(${Prisma.join(queries, ' || ')})`;
  // Adds the word's stems in both languages: a document is indexed in its own, and both share names and some words.
  const asTyped = texts.map(({ plain }) => textQuery(plain)?.any ?? Prisma.sql`''::tsquery`);
  const words = texts.map(({ wide }, i) => Prisma.sql`(${wide}::tsquery || ${asTyped[i]})`);
  const typed = texts.map((text, i) => Prisma.sql`(${text.typed}::tsquery || ${asTyped[i]})`);
  return { words, any: any(words), typed: any(typed) };
}
