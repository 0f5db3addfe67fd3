import { Prisma } from '~/platform/db/generated/client';

/** The rule of `listed` for written SQL; `alias` is the organization. */
export function listedSql(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${alias}.archived_at IS NULL AND ${alias}.sheltered_at IS NULL)`;
}
