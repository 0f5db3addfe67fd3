import { notAtRisk, perhapsAtRiskSql } from '~/features/protection/raised-risk.server';
import type { Actor } from '~/platform/auth/actor';
import { audienceSql } from '~/platform/auth/audience-sql.server';
import { introduced } from '~/platform/auth/listed';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { can } from '~/platform/auth/permissions';
import { listedSql } from '~/platform/auth/listed-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { newCasesSql } from '../referrals/new-cases-sql.server';
import type { ProfileRow } from './profile-row';

/** A subquery for dependent rows as a JSON list, each built by `row`; `rest` begins with FROM. */
const list = (row: Prisma.Sql, order: Prisma.Sql, rest: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(json_agg(${row} ORDER BY ${order}), '[]') ${rest})`;

/** The JSON keys and values of a term whose table alias is `alias`. */
const term = (alias: Prisma.Sql) =>
  Prisma.sql`'slug', ${alias}.slug, 'texts', ${list(
    Prisma.sql`json_build_object('locale', x.locale, 'name', x.name, 'description', x.description)`,
    Prisma.sql`x.locale`,
    Prisma.sql`FROM term_text x WHERE x.term_id = ${alias}.id`,
  )}`;

const state = Prisma.sql`json_build_object('locale', r.locale, 'field', r.field, 'revision', r.revision,
  'sourceLocale', r.source_locale, 'sourceRevision', r.source_revision)`;
const t = Prisma.sql`t`;
const byPosition = Prisma.sql`r.position`;

const countries = (table: string, visible: Prisma.Sql) =>
  list(
    Prisma.sql`json_build_object('countryCode', r.country_code)`,
    Prisma.sql`c.position`,
    Prisma.sql`FROM ${Prisma.raw(table)} r JOIN country c ON c.code = r.country_code
      WHERE r.organization_id = o.id AND ${visible}`,
  );

const services = (visible: Prisma.Sql) =>
  list(
    Prisma.sql`json_build_object('id', s.id, 'cost', s.cost, 'countries', s.countries, 'languages', s.languages,
      'term', (SELECT json_build_object(${term(t)}) FROM term t WHERE t.id = s.term_id),
      'terms', ${list(
        Prisma.sql`json_build_object('kind', r.kind, 'term', json_build_object(${term(t)}))`,
        Prisma.sql`t.position`,
        Prisma.sql`FROM organization_service_term r JOIN term t ON t.id = r.term_id WHERE r.service_id = s.id`,
      )},
      'texts', ${list(
        Prisma.sql`json_build_object('locale', r.locale, 'description', r.description, 'reach', r.reach)`,
        Prisma.sql`r.locale`,
        Prisma.sql`FROM organization_service_text r WHERE r.service_id = s.id`,
      )},
      'textStates', ${list(
        state,
        Prisma.sql`r.locale, r.field`,
        Prisma.sql`FROM organization_service_text_state r WHERE r.service_id = s.id`,
      )})`,
    Prisma.sql`s.position`,
    Prisma.sql`FROM organization_service s WHERE s.organization_id = o.id AND ${visible}`,
  );

/**
 * The rows of a profile that the actor may read, and no others; null when there is no such profile. A single
 * SQL statement, because profiles are the pages that visitors open most, after lists.
 */
export async function findProfile(actor: Actor, slug: string): Promise<ProfileRow | null> {
  const visible = audienceSql(actor, Prisma.sql`r`);
  const own = (table: string) =>
    Prisma.sql`FROM ${Prisma.raw(table)} r WHERE r.organization_id = o.id`;
  const seen = (table: string) => Prisma.sql`${own(table)} AND ${visible}`;
  // An organization that is new and empty is there for those who fill it in, and for nobody else.
  const readers = ownOrganizationIds(actor);
  const isAdministrator = can(actor, 'organization.administer');
  const [found] = await db().$queryRaw<{ row: string }[]>`
    SELECT json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'nameLocale', o.name_locale,
      'acronym', o.acronym, 'website', o.website, 'foundedYear', o.founded_year,
      'foundedCertainty', o.founded_certainty, 'activityConfirmed', o.activity_confirmed,
      'verifiedAt', o.verified_at, 'updatedAt', o.updated_at,
      'newCases', ${newCasesSql(actor)},
      'perhapsAtRisk', ${perhapsAtRiskSql(Prisma.sql`o`)},
      'logo', (SELECT json_build_object('id', r.id, 'width', r.width, 'height', r.height) ${own('organization_logo')}),
      'confirmations', ${list(
        Prisma.sql`json_build_object('group', r.field_group, 'confirmedAt', r.confirmed_at)`,
        Prisma.sql`r.field_group`,
        own('organization_confirmation'),
      )},
      'texts', ${list(
        Prisma.sql`json_build_object('locale', r.locale, 'name', r.name, 'summary', r.summary,
          'description', r.description)`,
        Prisma.sql`r.locale`,
        own('organization_text'),
      )},
      'textStates', ${list(state, Prisma.sql`r.locale, r.field`, own('organization_text_state'))},
      'places', ${list(
        Prisma.sql`json_build_object('kind', r.kind, 'countryCode', r.country_code, 'region', r.region,
          'municipality', r.municipality, 'street', r.street, 'precision', r.precision)`,
        byPosition,
        seen('organization_place'),
      )},
      'countries', ${countries('organization_country', visible)},
      'knownCountries', ${countries('organization_known_country', visible)},
      'languages', ${list(
        Prisma.sql`json_build_object('languageCode', r.language_code, 'variant', r.variant,
          'municipality', r.municipality)`,
        byPosition,
        seen('organization_language'),
      )},
      'contacts', ${list(
        Prisma.sql`json_build_object('email', r.email, 'phone', r.phone, 'url', r.url, 'languages', r.languages,
          'role', (SELECT json_build_object(${term(t)}) FROM term t WHERE t.id = r.role_id))`,
        byPosition,
        seen('organization_contact'),
      )},
      'services', ${services(audienceSql(actor, Prisma.sql`s`))},
      'links', ${list(Prisma.sql`json_build_object('kind', r.kind, 'url', r.url)`, byPosition, seen('organization_link'))},
      'terms', ${list(
        Prisma.sql`json_build_object('kind', r.kind, 'term', json_build_object(${term(t)},
          'parent', CASE WHEN p.id IS NOT NULL THEN json_build_object(${term(Prisma.sql`p`)}) END))`,
        Prisma.sql`p.position, r.position, t.position`,
        Prisma.sql`FROM organization_term r JOIN term t ON t.id = r.term_id LEFT JOIN term p ON p.id = t.parent_id
          WHERE r.organization_id = o.id AND ${visible}`,
      )})::text AS row
    FROM organization o WHERE o.slug = ${slug} AND ${listedSql(Prisma.sql`o`)}
      AND (o.introduced_at IS NOT NULL OR o.id = ANY(${readers}::uuid[]) OR ${isAdministrator})`;
  return found ? (JSON.parse(found.row, dated) as ProfileRow) : null;
}

const dates = new Set(['verifiedAt', 'updatedAt', 'confirmedAt', 'at']);

function dated(name: string, value: unknown): unknown {
  return dates.has(name) && typeof value === 'string' ? new Date(value) : value;
}

/** Slugs of listed organizations without raised risk, with the time of their last change, for the sitemap. */
export function findListedSlugs() {
  return db().organization.findMany({
    where: { ...introduced, ...notAtRisk },
    orderBy: { slug: 'asc' },
    select: { slug: true, updatedAt: true },
  });
}
