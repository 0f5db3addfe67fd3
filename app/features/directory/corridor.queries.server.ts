import type { Actor } from '~/platform/auth/actor';
import { audienceSql } from '~/platform/auth/audience-sql.server';
import { introducedSql } from '~/platform/auth/listed-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import type { StagePattern } from './corridor';

/** How many organizations work in which stages, as far as the actor may see; those without stages are one pattern. */
export function findStagePatterns(actor: Actor): Promise<StagePattern[]> {
  return db().$queryRaw<StagePattern[]>`
    WITH seen AS (
      SELECT r.organization_id, array_agg(DISTINCT t.slug) AS stages
      FROM organization_term r JOIN term t ON t.id = r.term_id
      WHERE r.kind = 'stage' AND t.retired_at IS NULL AND ${audienceSql(actor, Prisma.sql`r`)}
      GROUP BY r.organization_id
    )
    SELECT coalesce(seen.stages, '{}') AS stages, count(*)::int AS organizations
    FROM organization o LEFT JOIN seen ON seen.organization_id = o.id
    WHERE ${introducedSql(Prisma.sql`o`)}
    GROUP BY 1`;
}
