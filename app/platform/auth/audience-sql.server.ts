import { Prisma } from '~/platform/db/generated/client';
import type { Actor } from './actor';
import { ownOrganizationIds } from './audience';
import { can } from './permissions';

/**
 * The rule of `audienceWhere` as SQL: whether the actor may read a row of `alias`, a table with `audience` and
 * `organization_id`. A test compares the two.
 */
export function audienceSql(actor: Actor, alias: Prisma.Sql): Prisma.Sql {
  if (!can(actor, 'read.network')) return Prisma.sql`${alias}.audience = 'public'`;
  return Prisma.sql`(${alias}.audience IN ('public', 'network')
    OR ${alias}.organization_id = ANY(${ownOrganizationIds(actor)}::uuid[]))`;
}

/**
 * Which of an organization's search documents the actor may read; `id` is an SQL expression for the
 * organization's id.
 */
export function documentLevelSql(actor: Actor, id: Prisma.Sql): Prisma.Sql {
  if (!can(actor, 'read.network')) return Prisma.sql`'public'::audience`;
  return Prisma.sql`CASE WHEN ${id} = ANY(${ownOrganizationIds(actor)}::uuid[])
    THEN 'organization'::audience ELSE 'network'::audience END`;
}
