import { Prisma } from '~/platform/db/generated/client';

/** The rule of `listed` as SQL; `alias` is the organization's table. */
export function listedSql(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${alias}.archived_at IS NULL AND ${alias}.hidden_for_safety_at IS NULL)`;
}

/** The rule of `introduced` as SQL; `alias` is the organization's table. */
export function introducedSql(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${listedSql(alias)} AND ${alias}.introduced_at IS NOT NULL)`;
}
