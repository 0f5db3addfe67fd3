import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import type { ResourceListing } from './listing';
import { readableSql } from './resource-matching.queries.server';
import { listResourcesByIds } from '../resources/resources.server';

const MOST = 4;

// Enough that some remain of those that are not past their review date.
const CANDIDATES = 60;

/**
 * What else helps whoever reads a resource: others about the same, those that share most with it first. A
 * rare term says more than one that every other resource has. What the reader may not read counts for
 * nothing, so that no order tells of it. Other editions of it are not among them, nor
 * what is past its review date.
 */
export async function listAlsoUseful(
  actor: Actor,
  resourceId: string,
  locale: Locale,
): Promise<ResourceListing[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH own AS (
      SELECT term_id, 1.0 / (1 + (SELECT count(*) FROM resource_term a
        JOIN resource r ON r.id = a.resource_id JOIN organization o ON o.id = r.organization_id
        WHERE a.term_id = t.term_id AND ${readableSql(actor)})) AS weight
      FROM resource_term t WHERE t.resource_id = ${resourceId}::uuid
    ), shared AS (
      SELECT t.resource_id, sum(own.weight) AS weight
      FROM own JOIN resource_term t USING (term_id)
      WHERE t.resource_id <> ${resourceId}::uuid GROUP BY t.resource_id
    )
    SELECT r.id FROM shared s JOIN resource r ON r.id = s.resource_id
    JOIN organization o ON o.id = r.organization_id
    JOIN resource self ON self.id = ${resourceId}::uuid
    WHERE ${readableSql(actor)} AND (r.work_id IS NULL OR r.work_id IS DISTINCT FROM self.work_id)
    ORDER BY s.weight * (1
        + (EXISTS (SELECT FROM resource_country c JOIN resource_country d USING (country_code)
            WHERE c.resource_id = r.id AND d.resource_id = self.id))::int
        + (EXISTS (SELECT FROM resource_language c JOIN resource_language d USING (language_code)
            WHERE c.resource_id = r.id AND d.resource_id = self.id))::int) DESC,
      r.created_at DESC
    LIMIT ${CANDIDATES}`;
  const readable = await listResourcesByIds(
    actor,
    rows.map(({ id }) => id),
    locale,
  );
  return readable.filter(({ isPastReview }) => !isPastReview).slice(0, MOST);
}
