import type { Transaction } from '~/platform/db/client.server';

/** Arbitrary, but unique among the advisory locks of the database. */
const lockNumber = 20_261_123;

/**
 * Locks changes of administrators of the network or an organization until the transaction ends: if two
 * administrators demote each other at the same time, only one may succeed.
 */
async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber}::bigint)`;
}

/** The number of network administrators who are not disabled. Takes the lock. */
export async function countAdministratorsLocked(tx: Transaction): Promise<number> {
  await lockAdministrators(tx);
  return tx.person.count({ where: { isNetworkAdmin: true, disabledAt: null } });
}

export interface OrganizationName {
  name: string;
  nameLocale: string;
}

/**
 * The organizations that would be left without an administrator if this person stopped administering them,
 * and that have other people or are not archived. Takes the lock.
 *
 * @param within id of the only organization to check
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
