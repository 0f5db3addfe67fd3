import { Prisma } from '~/platform/db/generated/client';
import type { Actor } from './actor';
import { ownOrganizationIds } from './audience';
import { can } from './permissions';

/**
 * The rule of `audienceWhere` for written SQL: whether the actor reads a row of `alias`, a table with
 * `audience` and `organization_id`. The two are tested against each other.
 */
export function audienceSql(actor: Actor, alias: Prisma.Sql): Prisma.Sql {
  if (!can(actor, 'read.network')) return Prisma.sql`${alias}.audience = 'public'`;
  return Prisma.sql`(${alias}.audience IN ('public', 'network')
    OR ${alias}.organization_id = ANY(${ownOrganizationIds(actor)}::uuid[]))`;
}

/** Which search document of an organization the actor reads; `id` is the expression of its id. */
export function documentLevelSql(actor: Actor, id: Prisma.Sql): Prisma.Sql {
  if (!can(actor, 'read.network')) return Prisma.sql`'public'::audience`;
  return Prisma.sql`CASE WHEN ${id} = ANY(${ownOrganizationIds(actor)}::uuid[])
    THEN 'organization'::audience ELSE 'network'::audience END`;
}
