import { Prisma } from '~/platform/db/generated/client';
import { textQuery, type TextQuery } from '~/platform/db/text-search.server';
import { readQuestion } from './question.server';
import { questionText } from './question-text';

/**
 * What was asked, for documents that `documentSql` made: as `textQuery`, but each word with its translations
 * and synonyms. Names of countries and languages stay words, which those documents hold. Null when it holds
 * no word at all.
 */
export async function askedText(asked: string): Promise<TextQuery | null> {
  const texts = questionText(await readQuestion(asked, { isLiteral: true }));
  if (texts.length === 0) return null;
  const any = (queries: Prisma.Sql[]) => Prisma.sql`(${Prisma.join(queries, ' || ')})`;
  // The word in the stems of each language, too: a document is indexed in its own, and names and words that
  // both languages share stand in either.
  const asIs = texts.map(({ plain }) => textQuery(plain)?.any ?? Prisma.sql`''::tsquery`);
  const words = texts.map(({ wide }, i) => Prisma.sql`(${wide}::tsquery || ${asIs[i]})`);
  const typed = texts.map((text, i) => Prisma.sql`(${text.typed}::tsquery || ${asIs[i]})`);
  return { words, any: any(words), typed: any(typed) };
}
