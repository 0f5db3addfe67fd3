import { perhapsAtRiskSql } from '~/features/protection/raised-risk.server';
import type { Actor } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { audienceSql } from '~/platform/auth/audience-sql.server';
import { introducedSql } from '~/platform/auth/listed-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';

/** A town, or a region where only that is shown, with how many organizations have a place there. */
export interface Town {
  name: string;
  organizations: number;
}

/** The rows of places in a country whose town the actor may see: at raised risk only an organization's own people see it. */
function places(actor: Actor, country: string) {
  const own = ownOrganizationIds(actor);
  const [o, r] = [Prisma.sql`o`, Prisma.sql`r`];
  return Prisma.sql`
    FROM (SELECT p.*, coalesce(nullif(p.municipality, ''), p.region) AS town FROM organization_place p) r
    JOIN organization o ON o.id = r.organization_id
    WHERE r.country_code = ${country} AND r.town <> '' AND ${audienceSql(actor, r)} AND ${introducedSql(o)}
      AND (o.id = ANY(${own}::uuid[]) OR NOT ${perhapsAtRiskSql(o)})`;
}

/** The towns of a country in which organizations are, as far as the actor may see. */
export function findTowns(actor: Actor, country: string): Promise<Town[]> {
  return db().$queryRaw<Town[]>`
    SELECT r.town AS name, count(DISTINCT o.id)::int AS organizations ${places(actor, country)}
    GROUP BY r.town`;
}

/** Ids of the organizations in a town, the latest verified first, as far as the actor may see. */
export async function findIdsInTown(
  actor: Actor,
  country: string,
  town: string,
  limit: number,
): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT o.id ${places(actor, country)} AND r.town = ${town}
    GROUP BY o.id ORDER BY o.verified_at DESC NULLS LAST, o.name, o.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
