import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { audienceSql } from '~/platform/auth/audience-sql.server';
import { introduced } from '~/platform/auth/listed';
import { introducedSql } from '~/platform/auth/listed-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { askDirectory } from './ask.server';
import type { DirectoryQuery } from './directory.schema';
import { perhapsAtRiskSql } from '~/features/protection/raised-risk.server';

/** Ids of one page of the organizations that match, best first. The page's locale sets the alphabetical order. */
export async function matchingIds(
  actor: Actor,
  query: DirectoryQuery,
  page: { limit: number; offset: number; locale: Locale },
): Promise<string[]> {
  const { result } = await askDirectory(actor, query, { ...page, withFacets: false });
  return result.found.map(({ id }) => id);
}

/** What a list shows of an organization. */
export interface ListedRow {
  id: string;
  slug: string;
  name: string;
  nameLocale: string;
  acronym: string | null;
  logo: { id: string; width: number; height: number } | null;
  verifiedAt: Date | null;
  /** the groups of the profile that the organization confirmed */
  confirmations: { group: string }[];
  activityConfirmed: boolean;
  /** the actor may not learn everything about it; `readRisks` tells for certain */
  perhapsAtRisk: boolean;
  texts: { locale: string; name: string; summary: string; description: string }[];
  places: { kind: string; countryCode: string; region: string; municipality: string }[];
  countries: string[];
  /** countries that it says it knows about */
  knows: string[];
  languages: string[];
  /** `kind/slug` */
  terms: string[];
}

/**
 * Reads what a list shows of organizations, as far as the actor may see it, in the order of the ids. It is one
 * statement, since lists are the most frequent request.
 */
export async function readListed(actor: Actor, ids: readonly string[]): Promise<ListedRow[]> {
  if (ids.length === 0) return [];
  const visible = audienceSql(actor, Prisma.sql`r`);
  const rows = await db().$queryRaw<{ row: string }[]>`
    SELECT json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'nameLocale', o.name_locale,
      'logo', (
        SELECT json_build_object('id', r.id, 'width', r.width, 'height', r.height)
        FROM organization_logo r WHERE r.organization_id = o.id),
      'acronym', o.acronym, 'verifiedAt', o.verified_at, 'activityConfirmed', o.activity_confirmed,
      'confirmations', (
        SELECT coalesce(json_agg(json_build_object('group', r.field_group)), '[]')
        FROM organization_confirmation r WHERE r.organization_id = o.id AND o.verified_at IS NULL),
      'perhapsAtRisk', ${perhapsAtRiskSql(Prisma.sql`o`)},
      'texts', (
        SELECT coalesce(json_agg(json_build_object('locale', r.locale, 'name', r.name, 'summary', r.summary,
          'description', r.description) ORDER BY r.locale), '[]')
        FROM organization_text r WHERE r.organization_id = o.id),
      'places', (
        SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'countryCode', r.country_code,
          'region', r.region, 'municipality', r.municipality) ORDER BY r.position), '[]')
        FROM organization_place r WHERE r.organization_id = o.id AND ${visible}),
      'countries', (
        SELECT coalesce(json_agg(r.country_code ORDER BY c.position), '[]')
        FROM organization_country r JOIN country c ON c.code = r.country_code
        WHERE r.organization_id = o.id AND ${visible}),
      'knows', (
        SELECT coalesce(json_agg(r.country_code ORDER BY c.position), '[]')
        FROM organization_known_country r JOIN country c ON c.code = r.country_code
        WHERE r.organization_id = o.id AND ${visible}),
      'languages', (
        SELECT coalesce(json_agg(r.language_code ORDER BY r.position), '[]')
        FROM organization_language r WHERE r.organization_id = o.id AND ${visible}),
      'terms', (
        SELECT coalesce(json_agg(r.kind || '/' || t.slug ORDER BY r.position), '[]')
        FROM organization_term r JOIN term t ON t.id = r.term_id
        WHERE r.organization_id = o.id AND t.retired_at IS NULL AND ${visible}))::text AS row
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS asked(id, n) JOIN organization o ON o.id = asked.id
    WHERE ${introducedSql(Prisma.sql`o`)}
    ORDER BY asked.n`;
  return rows.map(({ row }) => {
    const listed = JSON.parse(row) as ListedRow & { verifiedAt: string | null };
    return { ...listed, verifiedAt: listed.verifiedAt ? new Date(listed.verifiedAt) : null };
  });
}

/** Ids of the organizations with these slugs, in this order; organizations that are not listed are left out. */
export async function idsOfSlugs(slugs: readonly string[]): Promise<string[]> {
  const rows = await db().organization.findMany({
    where: { slug: { in: [...slugs] }, ...introduced },
    select: { id: true, slug: true },
  });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  return slugs.flatMap((slug) => ids.get(slug) ?? []);
}
