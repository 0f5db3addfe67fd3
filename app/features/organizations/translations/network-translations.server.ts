import { locales, type Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { listedSql } from '~/platform/auth/listed-sql.server';
import { can } from '~/platform/auth/permissions';
import { inAlphabet } from '~/platform/db/alphabets.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { pageWithin, rowsPerPage } from '~/platform/paging';
import type { TranslationGap } from './translation-gaps';

export interface UntranslatedOrganization {
  slug: string;
  name: string;
  nameLocale: Locale;
  gaps: TranslationGap[];
}

const organization = Prisma.sql`o`;

/**
 * A row for each text that lacks a translation or has an outdated one: `translationGaps` in SQL. Services
 * with the audience `organization` are left out, because translating them is the organization's own business.
 */
function gapsSql(): Prisma.Sql {
  return Prisma.sql`
    texts AS (
      SELECT o.id, o.id AS owner, f.field, f.field AS part, l.locale, CASE
          WHEN f.field = 'name' THEN l.locale = o.name_locale OR t.name <> ''
          WHEN f.field = 'summary' THEN t.summary <> '' ELSE t.description <> '' END IS TRUE AS written
      FROM organization o
      CROSS JOIN (VALUES ('name'), ('summary'), ('description')) f(field)
      CROSS JOIN unnest(${[...locales]}::text[]) l(locale)
      LEFT JOIN organization_text t ON t.organization_id = o.id AND t.locale = l.locale
      WHERE ${listedSql(organization)}
      UNION ALL
      SELECT o.id, s.id AS owner, f.field, 'services' AS part, l.locale, CASE
          WHEN f.field = 'reach' THEN t.reach <> '' ELSE t.description <> '' END IS TRUE AS written
      FROM organization o
      JOIN organization_service s ON s.organization_id = o.id AND s.audience <> 'organization'
      JOIN term ON term.id = s.term_id AND term.retired_at IS NULL
      CROSS JOIN (VALUES ('description'), ('reach')) f(field)
      CROSS JOIN unnest(${[...locales]}::text[]) l(locale)
      LEFT JOIN organization_service_text t ON t.service_id = s.id AND t.locale = l.locale
      WHERE ${listedSql(organization)}
    ),
    states AS (
      SELECT organization_id AS owner, field, locale, revision, source_locale, source_revision
      FROM organization_text_state
      UNION ALL
      SELECT service_id, field, locale, revision, source_locale, source_revision
      FROM organization_service_text_state
    ),
    gaps AS (
      SELECT a.id, a.part AS field, a.locale, 'missing' AS kind FROM texts a
      WHERE NOT a.written AND EXISTS (
        SELECT 1 FROM texts b WHERE b.owner = a.owner AND b.field = a.field AND b.written)
      UNION ALL
      SELECT a.id, a.part AS field, a.locale, 'outdated' AS kind
      FROM texts a
      JOIN states s ON s.owner = a.owner AND s.field = a.field AND s.locale = a.locale
      JOIN states source
        ON source.owner = a.owner AND source.field = a.field AND source.locale = s.source_locale
      WHERE a.written AND source.revision > s.source_revision
    )`;
}

/**
 * The network's organizations with texts to translate, those with the most first; for the secretariat.
 *
 * @param asked the page, from 1; it is clamped
 */
export async function listNetworkTranslations(actor: Actor, asked: number, locale: Locale) {
  const totals = await countNetworkTranslations(actor);
  const { page, pages, skip } = pageWithin(asked, totals.total, rowsPerPage);
  const organizations =
    totals.total === 0
      ? []
      : await db().$queryRaw<UntranslatedOrganization[]>`
          WITH ${gapsSql()}
          SELECT o.slug, o.name, o.name_locale AS "nameLocale",
            json_agg(json_build_object('field', g.field, 'locale', g.locale, 'kind', g.kind)
              ORDER BY g.kind DESC, g.locale, g.field) AS gaps
          FROM gaps g JOIN organization o ON o.id = g.id JOIN search_entry e ON e.organization_id = o.id
          GROUP BY o.id, e.sort_name
          ORDER BY count(*) DESC, ${inAlphabet(locale, Prisma.sql`e.sort_name`)}, o.slug
          LIMIT ${rowsPerPage} OFFSET ${skip}`;
  return { ...totals, page, pages, organizations };
}

/** How many texts lack a translation or have an outdated one, and in how many organizations. */
export async function countNetworkTranslations(
  actor: Actor,
): Promise<{ total: number; texts: number }> {
  if (!can(actor, 'network.figures')) return { total: 0, texts: 0 };
  const [counts] = await db().$queryRaw<{ total: number; texts: number }[]>`
    WITH ${gapsSql()}
    SELECT count(DISTINCT id)::int AS total, count(*)::int AS texts FROM gaps`;
  return counts ?? { total: 0, texts: 0 };
}
