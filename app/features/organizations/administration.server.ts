import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { administeredOrganizations } from './organizations.policy';
import { slugParam, type AdminListQuery } from './organizations.schema';

const rowsPerPage = 50;

/**
 * All organizations by name, archived and sheltered ones too, for the network's administrators.
 *
 * @param query `q` is part of a name, acronym or address; `page` counts from 1 and is brought into range
 */
export async function listOrganizationsForAdmin(actor: Actor, { q, page }: AdminListQuery) {
  const like = { contains: q, mode: 'insensitive' } as const;
  const where = {
    ...administeredOrganizations(actor),
    OR: [{ name: like }, { acronym: like }, { slug: like }, { texts: { some: { name: like } } }],
  };
  const total = await db().organization.count({ where });
  const pages = Math.max(1, Math.ceil(total / rowsPerPage));
  const current = Math.min(page, pages);
  const organizations = await db().organization.findMany({
    where,
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    skip: (current - 1) * rowsPerPage,
    take: rowsPerPage,
    select: {
      slug: true,
      name: true,
      nameLocale: true,
      verifiedAt: true,
      confirmations: { select: { group: true } },
      archivedAt: true,
      shelteredAt: true,
      _count: { select: { memberships: true } },
    },
  });
  return { total, page: current, pages, organizations };
}

/**
 * One organization with its people, for the network's administrators.
 *
 * @returns null when there is none or it is not the actor's to administer
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
      shelteredAt: true,
      memberships: {
        orderBy: { person: { name: 'asc' } },
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
