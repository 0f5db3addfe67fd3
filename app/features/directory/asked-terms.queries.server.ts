import { db } from '~/platform/db/client.server';
import { textQuery } from '~/platform/db/text-search.server';

/** The taxonomy terms, as `kind/slug`, whose names or synonyms hold a word asked for. */
export async function readAskedTerms(asked: string): Promise<Set<string>> {
  const text = textQuery(asked);
  if (!text) return new Set();
  const rows = await db().$queryRaw<{ key: string }[]>`
    SELECT DISTINCT term.kind || '/' || term.slug AS key
    FROM term JOIN term_text t ON t.term_id = term.id
    CROSS JOIN LATERAL (SELECT t.name || ' ' || array_to_string(t.synonyms, ' ') AS words) w
    WHERE term.kind IN ('expertise', 'service', 'population', 'stage')
      AND (to_tsvector('spanish', w.words) || to_tsvector('english', w.words)) @@ ${text.any}`;
  return new Set(rows.map(({ key }) => key));
}
