import { askDays, freshDays } from '~/features/organizations/freshness';
import { profileGroups } from '~/features/organizations/profile-groups';
import { now } from '~/platform/clock.server';
import { Prisma } from '~/platform/db/generated/client';

/**
 * A subquery, to be named by the caller: each listed organization with how its profile stands (`state`),
 * when its oldest confirmation was, and who looks after it. The rule is the one of `overallState`.
 *
 * @param words part of a name, an acronym or an address
 */
export function freshnessRows(words: string): Prisma.Sql {
  const groups = Prisma.join(
    profileGroups.map((group) => Prisma.sql`(${group}::text, ${freshDays[group]}::int)`),
  );
  const like = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const time = now();
  return Prisma.sql`(
    SELECT o.id, o.slug, o.name, o.name_locale, c.oldest,
      (SELECT count(*)::int FROM membership m JOIN person p ON p.id = m.person_id
        WHERE m.organization_id = o.id AND p.disabled_at IS NULL) AS people,
      (SELECT max(r.created_at) FROM reminder r WHERE r.organization_id = o.id) AS reminded_at,
      CASE
        WHEN c.missing THEN 'never'
        WHEN c.stale_at <= ${time} THEN 'stale'
        WHEN c.stale_at <= ${time}::timestamptz + ${askDays}::int * interval '24 hours' THEN 'due'
        ELSE 'fresh'
      END AS state
    FROM organization o
    CROSS JOIN LATERAL (
      SELECT bool_or(c.confirmed_at IS NULL) AS missing, min(c.confirmed_at) AS oldest,
        min(c.confirmed_at + g.days * interval '24 hours') AS stale_at
      FROM (VALUES ${groups}) AS g (name, days)
      LEFT JOIN organization_confirmation c
        ON c.organization_id = o.id AND c.field_group = g.name
    ) c
    WHERE o.archived_at IS NULL AND o.sheltered_at IS NULL
      AND (o.name ILIKE ${like} OR o.acronym ILIKE ${like} OR o.slug ILIKE ${like})
  )`;
}

export interface FreshnessRow {
  id: string;
  slug: string;
  name: string;
  name_locale: string;
  oldest: Date | null;
  people: number;
  reminded_at: Date | null;
  state: 'never' | 'stale' | 'due' | 'fresh';
}
