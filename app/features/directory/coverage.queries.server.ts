import type { Actor } from '~/platform/auth/actor';
import { listedSql } from '~/platform/auth/listed-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { facetRows } from './matching.queries.server';

/** How many there are of each, as far as the actor may see. */
export async function countNetwork(
  actor: Actor,
): Promise<{ organizations: number; countries: number; languages: number }> {
  const [row] = await db().$queryRaw<
    { organizations: number; countries: number; languages: number }[]
  >`
    SELECT count(DISTINCT o.id)::int AS organizations, count(DISTINCT place.value)::int AS countries,
      count(DISTINCT spoken.value)::int AS languages
    FROM organization o
    LEFT JOIN (${facetRows(actor, 'country')}) place ON place.organization_id = o.id
    LEFT JOIN (${facetRows(actor, 'language')}) spoken ON spoken.organization_id = o.id
    WHERE ${listedSql(Prisma.sql`o`)}`;
  return row ?? { organizations: 0, countries: 0, languages: 0 };
}
