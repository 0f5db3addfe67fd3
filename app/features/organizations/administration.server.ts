import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { inAlphabet } from '~/platform/db/alphabets.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { containing } from '~/platform/db/like';
import { pageWithin, rowsPerPage } from '~/platform/paging';
import { slugParam } from '~/platform/slug.schema';
import { administeredOrganizations } from './organizations.policy';
import type { AdminListQuery } from './organizations.schema';

/**
 * All organizations by name, for network administrators; archived organizations and those hidden for safety
 * are included.
 *
 * @param query `q` matches part of a name, acronym or slug; `page` counts from 1 and is clamped
 * @param locale determines the alphabetical order
 */
export async function listOrganizationsForAdmin(
  actor: Actor,
  { q, page: asked }: AdminListQuery,
  locale: Locale,
) {
  if (!can(actor, 'organization.administer'))
    return { total: 0, page: 1, pages: 1, organizations: [] };
  const like = containing(q);
  const where = q
    ? Prisma.sql`o.name ILIKE ${like} OR o.acronym ILIKE ${like} OR o.slug ILIKE ${like} OR EXISTS (
        SELECT FROM organization_text t WHERE t.organization_id = o.id AND t.name ILIKE ${like})`
    : Prisma.sql`true`;
  const [counted] = await db().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM organization o WHERE ${where}`;
  const total = counted?.total ?? 0;
  const { page, pages, skip } = pageWithin(asked, total, rowsPerPage);
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT o.id::text FROM organization o JOIN search_entry e ON e.organization_id = o.id
    WHERE e.ordinal >= 0 AND (${where})
    ORDER BY ${inAlphabet(locale, Prisma.sql`e.sort_name`)}, e.organization_id
    LIMIT ${rowsPerPage} OFFSET ${skip}`;
  const ids = rows.map(({ id }) => id);
  const organizations = await db().organization.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      introducedAt: true,
      slug: true,
      name: true,
      nameLocale: true,
      verifiedAt: true,
      confirmations: { select: { group: true } },
      archivedAt: true,
      hiddenForSafetyAt: true,
      _count: { select: { memberships: true } },
    },
  });
  organizations.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return { total, page, pages, organizations };
}

/**
 * One organization with its people, for network administrators.
 *
 * @returns null when there is none or the actor may not administer it
 */
export async function getOrganizationForAdmin(actor: Actor, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  return db().organization.findFirst({
    where: { ...administeredOrganizations(actor), slug },
    select: {
      slug: true,
      name: true,
      nameLocale: true,
      createdAt: true,
      updatedAt: true,
      verifiedAt: true,
      confirmations: { select: { group: true } },
      archivedAt: true,
      hiddenForSafetyAt: true,
      memberships: {
        select: {
          role: true,
          person: { select: { id: true, name: true, email: true, disabledAt: true } },
        },
      },
      _count: { select: { resources: { where: { withdrawnAt: null } } } },
    },
  });
}

export type AdministeredOrganization = NonNullable<
  Awaited<ReturnType<typeof getOrganizationForAdmin>>
>;
