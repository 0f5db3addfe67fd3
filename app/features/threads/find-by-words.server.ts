import { listedSql } from '~/platform/auth/listed-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import type { ThreadKind } from '~/platform/db/generated/enums';
import { textQuery } from '~/platform/db/text-search.server';

// More matches than anybody pages through; bounds the work for a word that every thread has.
const MOST_MATCHES = 2_000;

/**
 * Ids of all threads of a kind with at least half of the words, those with the most first. It knows nothing of who may
 * read them: the caller asks for these ids with `readableThreads`.
 */
export async function findByWords(kind: ThreadKind, q: string): Promise<string[]> {
  const text = textQuery(q);
  if (!text) return [];
  const each = text.words.map((word) => Prisma.sql`bool_or(s.document @@ ${word})::int`);
  // Neither what a hidden organization wrote nor what it translated is found.
  const areShown = Prisma.sql`${listedSql(Prisma.sql`o`)} AND ${listedSql(Prisma.sql`t`)}`;
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT thread_id AS id, ${Prisma.join(each, ' + ')} AS words,
        sum(ts_rank(s.document, ${text.any}, 1)) AS rank
      FROM thread_search s JOIN organization o ON o.id = s.organization_id
        JOIN organization t ON t.id = s.translator_id JOIN thread d ON d.id = s.thread_id
      WHERE s.document @@ ${text.any} AND d.kind = ${kind}::thread_kind AND ${areShown} GROUP BY thread_id
    ) f WHERE 2 * words >= ${each.length}
    ORDER BY words DESC, rank DESC, id DESC LIMIT ${MOST_MATCHES}`;
  return rows.map(({ id }) => id);
}
