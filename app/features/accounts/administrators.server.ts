import type { Transaction } from '~/platform/db/client.server';

/** Any number: it names this lock among the advisory locks of the database. */
const lockNumber = 20_261_123;

/**
 * Lets one transaction at a time change who administers the network, until it ends: two administrators
 * who demote each other at the same moment must not both succeed.
 *
 * @returns how many administrators there are, not counting disabled ones
 */
export async function countAdministratorsLocked(tx: Transaction): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber}::bigint)`;
  return tx.person.count({ where: { isNetworkAdmin: true, disabledAt: null } });
}
