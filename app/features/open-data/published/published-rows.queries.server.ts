import { perhapsAtRiskSql } from '~/features/protection/raised-risk.server';
import type { Actor } from '~/platform/auth/actor';
import { audienceSql } from '~/platform/auth/audience-sql.server';
import { introducedSql } from '~/platform/auth/listed-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import type { PublishedRow } from './published-row';

/** Rows of `table` that belong to the organization, as a JSON list. */
const list = (row: Prisma.Sql, order: Prisma.Sql, table: string, where: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(json_agg(${row} ORDER BY ${order}), '[]')
    FROM ${Prisma.raw(table)} r WHERE r.organization_id = o.id AND ${where})`;

const byPosition = Prisma.sql`r.position`;
const always = Prisma.sql`true`;
const utc = (column: string) =>
  Prisma.sql`to_char(${Prisma.raw(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * What the actor may take away about organizations, in the order of their ids, before risk blurs it. It is a single
 * statement, because exports read all organizations.
 */
export async function findPublishedRows(
  actor: Actor,
  ids: readonly string[],
): Promise<PublishedRow[]> {
  if (ids.length === 0) return [];
  const visible = audienceSql(actor, Prisma.sql`r`);
  const rows = await db().$queryRaw<{ row: string }[]>`
    SELECT json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'nameLocale', o.name_locale,
      'acronym', o.acronym, 'website', o.website, 'foundedYear', o.founded_year,
      'foundedCertainty', o.founded_certainty, 'activityConfirmed', o.activity_confirmed,
      'verifiedAt', ${utc('o.verified_at')}, 'updatedAt', ${utc('o.updated_at')},
      'perhapsAtRisk', ${perhapsAtRiskSql(Prisma.sql`o`)},
      'logo', (SELECT r.id FROM organization_logo r WHERE r.organization_id = o.id),
      'texts', ${list(
        Prisma.sql`json_build_object('locale', r.locale, 'name', r.name, 'summary', r.summary,
          'description', r.description)`,
        Prisma.sql`r.locale`,
        'organization_text',
        always,
      )},
      'places', ${list(
        Prisma.sql`json_build_object('id', r.id, 'kind', r.kind, 'countryCode', r.country_code,
          'region', r.region, 'municipality', r.municipality)`,
        byPosition,
        'organization_place',
        visible,
      )},
      'countries', ${list(Prisma.sql`r.country_code`, Prisma.sql`r.country_code`, 'organization_country', visible)},
      'knows', ${list(Prisma.sql`r.country_code`, Prisma.sql`r.country_code`, 'organization_known_country', visible)},
      'languages', ${list(
        Prisma.sql`json_build_object('languageCode', r.language_code, 'variant', r.variant,
          'municipality', r.municipality)`,
        byPosition,
        'organization_language',
        visible,
      )},
      'contacts', ${list(
        Prisma.sql`json_build_object('id', r.id, 'roleId', r.role_id, 'email', r.email, 'phone', r.phone,
          'url', r.url, 'languages', r.languages)`,
        byPosition,
        'organization_contact',
        visible,
      )},
      'services', ${list(
        Prisma.sql`json_build_object('id', r.id, 'termId', r.term_id, 'cost', r.cost,
          'countries', r.countries, 'languages', r.languages,
          'terms', (SELECT coalesce(json_agg(x.term_id ORDER BY x.term_id), '[]')
            FROM organization_service_term x WHERE x.service_id = r.id),
          'texts', (SELECT coalesce(json_agg(json_build_object('locale', x.locale,
            'description', x.description, 'reach', x.reach) ORDER BY x.locale), '[]')
            FROM organization_service_text x WHERE x.service_id = r.id))`,
        Prisma.sql`r.id`,
        'organization_service',
        visible,
      )},
      'links', ${list(
        Prisma.sql`json_build_object('id', r.id, 'kind', r.kind, 'url', r.url)`,
        byPosition,
        'organization_link',
        visible,
      )},
      'terms', ${list(Prisma.sql`r.term_id`, byPosition, 'organization_term', visible)})::text AS row
    FROM organization o WHERE o.id = ANY(${[...ids]}::uuid[]) AND ${introducedSql(Prisma.sql`o`)}
    ORDER BY o.id`;
  return rows.map(({ row }) => JSON.parse(row) as PublishedRow);
}
