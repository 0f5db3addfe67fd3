import type { Actor } from '~/platform/auth/actor';
import { listedSql } from '~/platform/auth/listed-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { facetRows } from './matching.queries.server';

/** How many organizations that the actor may see offer an area of expertise in a country; none: no row. */
export async function countByAreaAndCountry(
  actor: Actor,
): Promise<{ area: string; country: string; count: number }[]> {
  return db().$queryRaw`
    SELECT area.value AS area, place.value AS country, count(DISTINCT o.id)::int AS count
    FROM organization o
    JOIN (${facetRows(actor, 'expertise')}) area ON area.organization_id = o.id
    JOIN (${facetRows(actor, 'country')}) place ON place.organization_id = o.id
    WHERE ${listedSql(Prisma.sql`o`)}
    GROUP BY area.value, place.value`;
}

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
