import type { Transaction } from '~/platform/db/client.server';
import type { ToldPerson } from './notify.server';

/**
 * The people who follow facts that a new thread has: its kind, countries, border posts and taxonomy terms. A saved
 * search matches when the thread has one value of each list that is not empty; each taxonomy counts as a list. Who
 * wants all of it hears by mail as well. Whether they may read the thread is asked when they are told.
 */
export async function followersOf(tx: Transaction, threadId: string): Promise<ToldPerson[]> {
  const rows = await tx.$queryRaw<{ personId: string; byMail: boolean }[]>`
    WITH facts AS (
      SELECT t.kind, t.countries, t.borders, ARRAY(
        SELECT o.kind::text || '/' || o.slug FROM thread_term tt JOIN term o ON o.id = tt.term_id
        WHERE tt.thread_id = t.id
      ) AS terms
      FROM thread t WHERE t.id = ${threadId}::uuid
    )
    SELECT s.person_id AS "personId", bool_or(s.level = 'all') AS "byMail"
    FROM saved_search s JOIN person p ON p.id = s.person_id CROSS JOIN facts f
    WHERE s.level <> 'none' AND p.disabled_at IS NULL
      AND (cardinality(s.kinds) = 0 OR f.kind = ANY(s.kinds))
      AND (cardinality(s.countries) = 0 OR s.countries && f.countries)
      AND (cardinality(s.borders) = 0 OR s.borders && f.borders)
      AND NOT EXISTS (
        SELECT 1 FROM unnest(s.terms) AS wanted GROUP BY split_part(wanted, '/', 1)
        HAVING NOT bool_or(wanted = ANY(f.terms))
      )
    GROUP BY s.person_id ORDER BY s.person_id`;
  return rows;
}
