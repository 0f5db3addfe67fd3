import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { inAlphabet } from '~/platform/db/alphabets.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { pageWithin, rowsPerPage } from '~/platform/paging';
import { freshnessRows, type FreshnessRow } from './freshness-list.queries.server';
import type { FreshnessFilter, FreshnessQuery } from './reminders.schema';

type Counts = Record<FreshnessFilter | 'all', number>;

/** Restricts to profiles without people, or to those in a state. */
function narrowed(state: FreshnessFilter | undefined): Prisma.Sql {
  if (!state) return Prisma.sql`true`;
  return state === 'unkept' ? Prisma.sql`people = 0` : Prisma.sql`state = ${state}`;
}

/**
 * The freshness of every profile in the network, for network administrators; those that need attention come
 * first. Everybody else gets an empty list.
 *
 * @param query `q` matches part of a name, acronym or slug; `page` counts from 1 and is clamped
 */
export async function listFreshness(
  actor: Actor,
  { q, state, page: asked }: FreshnessQuery,
  locale: Locale,
) {
  const rows = can(actor, 'organization.remind')
    ? freshnessRows(q)
    : Prisma.sql`(SELECT * FROM ${freshnessRows(q)} none WHERE false)`;
  const [counts] = await db().$queryRaw<Counts[]>`
    SELECT count(*)::int AS "all",
      count(*) FILTER (WHERE state = 'never')::int AS never,
      count(*) FILTER (WHERE state = 'stale')::int AS stale,
      count(*) FILTER (WHERE state = 'due')::int AS due,
      count(*) FILTER (WHERE state = 'fresh')::int AS fresh,
      count(*) FILTER (WHERE people = 0)::int AS unkept
    FROM ${rows} profiles`;
  const total = counts?.[state ?? 'all'] ?? 0;
  const { page, pages, skip } = pageWithin(asked, total, rowsPerPage);
  const found = await db().$queryRaw<FreshnessRow[]>`
    SELECT * FROM ${rows} profiles WHERE ${narrowed(state)}
    ORDER BY array_position(ARRAY['stale', 'due', 'never', 'fresh'], state), oldest NULLS FIRST,
      ${inAlphabet(locale, Prisma.sql`sort_name`)}, slug
    LIMIT ${rowsPerPage} OFFSET ${skip}`;
  const profiles = found.map(
    ({ id: _id, sort_name: _sorted, name_locale, reminded_at, ...row }) => ({
      ...row,
      nameLocale: name_locale,
      remindedAt: reminded_at,
    }),
  );
  return { counts, total, page, pages, profiles };
}

export type FreshnessList = Awaited<ReturnType<typeof listFreshness>>;
