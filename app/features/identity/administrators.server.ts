import { activeAdministrators } from '~/features/notifications/administrators.server';
import type { Transaction } from '~/platform/db/client.server';
import { takeLock } from '~/platform/db/locks.server';

/** The number of network administrators who are not disabled. Takes the lock. */
export async function countAdministratorsLocked(tx: Transaction): Promise<number> {
  await takeLock(tx, 'administrators');
  return tx.person.count({ where: activeAdministrators });
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
  await takeLock(tx, 'administrators');
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
