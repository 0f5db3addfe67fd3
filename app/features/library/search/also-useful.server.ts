import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import type { ResourceListing } from './listing';
import { readableSql } from './resource-matching.queries.server';
import { listResourcesByIds } from '../resources/resources.server';

const MOST = 4;

// Enough that some remain after those past their review date are left out.
const CANDIDATES = 60;

/**
 * Other resources that may help the reader of a resource: those that share terms with it, the most similar first. A
 * rare term counts more than a common one. Resources that the reader may not read are not counted, so that the order
 * reveals nothing about them. Other editions and resources past their review date are left out.
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
