import { Prisma } from '~/platform/db/generated/client';
import type { TextQuery } from '~/platform/db/text-search.server';
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
  const words = texts.map(({ wide }) => Prisma.sql`${wide}::tsquery`);
  const typed = texts.map((text) => Prisma.sql`${text.typed}::tsquery`);
  return { words, any: any(words), typed: any(typed) };
}
