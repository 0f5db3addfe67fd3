import type { Actor } from '~/platform/auth/actor';
import { readingOf } from '~/platform/auth/audience';
import { Prisma } from '~/platform/db/generated/client';

/** What the organization `o` said about new cases, as JSON; null if nothing, or nothing that the actor may know. */
export function newCasesSql(actor: Actor): Prisma.Sql {
  const { audiences, own } = readingOf(actor);
  return Prisma.sql`CASE WHEN o.new_cases IS NOT NULL
      AND (o.new_cases_audience = ANY(${audiences}::audience[]) OR o.id = ANY(${own}::uuid[]))
    THEN json_build_object('answer', o.new_cases, 'at', o.new_cases_at) END`;
}
