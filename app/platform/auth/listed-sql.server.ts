import { Prisma } from '~/platform/db/generated/client';

/** The rule of `listed` as SQL; `alias` is the organization's table. */
export function listedSql(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${alias}.archived_at IS NULL AND ${alias}.hidden_for_safety_at IS NULL)`;
}
