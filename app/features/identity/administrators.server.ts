import type { Transaction } from '~/platform/db/client.server';

/** Any number: it names this lock among the advisory locks of the database. */
const lockNumber = 20_261_123;

/**
 * Lets one transaction at a time change who administers the network or an organization, until it ends: two
 * administrators who demote each other at the same moment must not both succeed.
 */
async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber}::bigint)`;
}

/** How many administrators the network has, not counting disabled ones. Takes the lock. */
export async function countAdministratorsLocked(tx: Transaction): Promise<number> {
  await lockAdministrators(tx);
  return tx.person.count({ where: { isNetworkAdmin: true, disabledAt: null } });
}

export interface OrganizationName {
  name: string;
  nameLocale: string;
}

/**
 * The organizations that would be left without an administrator if this person were none of theirs, although
 * they have other people or are in the network. Takes the lock.
 *
 * @param within one organization alone, by id
 */
export async function administeredAloneLocked(
  tx: Transaction,
  personId: string,
  within?: string,
): Promise<OrganizationName[]> {
  await lockAdministrators(tx);
  const other = { personId: { not: personId } };
  return tx.organization.findMany({
    where: {
      ...(within ? { id: within } : {}),
      memberships: {
        some: { personId, role: 'organization_admin' },
        none: { ...other, role: 'organization_admin', person: { disabledAt: null } },
      },
      OR: [{ archivedAt: null }, { memberships: { some: other } }],
    },
    select: { name: true, nameLocale: true },
  });
}
