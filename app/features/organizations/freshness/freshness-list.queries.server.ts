import { askDays, freshDays } from './freshness';
import { profileGroups } from '../profile/profile-groups';
import { addDays, dayOf, startOfDay } from '~/i18n/days';
import { now } from '~/platform/clock.server';
import { Prisma } from '~/platform/db/generated/client';
import { containing } from '~/platform/db/like';

/**
 * A subquery, to be given an alias by the caller: each listed organization with the state of its profile, its
 * oldest confirmation, and the number of its people. The rule is that of `overallState`.
 *
 * @param words part of a name, acronym or slug
 */
export function freshnessRows(words: string): Prisma.Sql {
  const groups = Prisma.join(
    profileGroups.map((group) => {
      const [stale, due] = [freshDays[group], freshDays[group] - askDays].map(confirmedBefore);
      return Prisma.sql`(${group}::text, ${stale}::timestamptz, ${due}::timestamptz)`;
    }),
  );
  const like = containing(words);
  return Prisma.sql`(
    SELECT o.id, o.slug, o.name, o.name_locale, e.sort_name, c.oldest,
      (SELECT count(*)::int FROM membership m JOIN person p ON p.id = m.person_id
        WHERE m.organization_id = o.id AND p.disabled_at IS NULL) AS people,
      (SELECT max(r.created_at) FROM reminder r WHERE r.organization_id = o.id) AS reminded_at,
      CASE
        WHEN c.missing THEN 'never'
        WHEN c.is_stale THEN 'stale'
        WHEN c.is_due THEN 'due'
        ELSE 'fresh'
      END AS state
    FROM organization o JOIN search_entry e ON e.organization_id = o.id
    CROSS JOIN LATERAL (
      SELECT bool_or(c.confirmed_at IS NULL) AS missing, min(c.confirmed_at) AS oldest,
        bool_or(c.confirmed_at < g.stale) AS is_stale, bool_or(c.confirmed_at < g.due) AS is_due
      FROM (VALUES ${groups}) AS g (name, stale, due)
      LEFT JOIN organization_confirmation c
        ON c.organization_id = o.id AND c.field_group = g.name
    ) c
    WHERE o.archived_at IS NULL AND o.hidden_for_safety_at IS NULL
      AND (o.name ILIKE ${like} OR o.acronym ILIKE ${like} OR o.slug ILIKE ${like})
  )`;
}

/** A confirmation from before this moment is at least so many days old, as `stateOf` counts them. */
function confirmedBefore(days: number): Date {
  return startOfDay(addDays(dayOf(now()), 1 - days));
}

export interface FreshnessRow {
  id: string;
  slug: string;
  name: string;
  name_locale: string;
  sort_name: string;
  oldest: Date | null;
  people: number;
  reminded_at: Date | null;
  state: 'never' | 'stale' | 'due' | 'fresh';
}
