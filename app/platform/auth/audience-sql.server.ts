import { Prisma } from '~/platform/db/generated/client';
import type { Actor } from './actor';
import { readingOf } from './audience';

/**
 * The rule of `readingOf` as SQL: whether the actor may read a row of `alias`, a table with `organization_id` and
 * an audience. A test compares it with `audienceWhere`.
 *
 * @param column the column of the audience
 */
export function audienceSql(
  actor: Actor,
  alias: Prisma.Sql,
  column = Prisma.sql`audience`,
): Prisma.Sql {
  const { audiences, own } = readingOf(actor);
  const forAll = Prisma.sql`${alias}.${column} = ANY(${audiences}::audience[])`;
  if (own.length === 0) return forAll;
  return Prisma.sql`(${forAll} OR ${alias}.organization_id = ANY(${own}::uuid[]))`;
}
