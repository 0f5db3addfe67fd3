import type { Person } from '~/platform/auth/actor';
import { db, type Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';

/** What the files of an organization take and may take, in bytes. */
export async function storageOf(
  organizationId: string,
  tx: Transaction = db(),
): Promise<{ used: number; most: number }> {
  const { _sum } = await tx.resourceFile.aggregate({
    where: { resource: { organizationId } },
    _sum: { bytes: true },
  });
  return { used: _sum.bytes ?? 0, most: env().organizationQuota };
}

/** What the files of each of a person's organizations take and may take. */
export function listStorage(actor: Person) {
  return Promise.all(
    actor.memberships.map(async ({ organizationId, slug, name }) => ({
      slug,
      name,
      ...(await storageOf(organizationId)),
    })),
  );
}

/** The organization has no room for a file. */
export class NoRoom extends Error {}

/**
 * Makes sure, in the transaction that has just written a file's row, that its organization keeps to its
 * quota: others of it who share at the same time wait for one another here.
 *
 * @throws NoRoom
 */
export async function keepToQuota(tx: Transaction, organizationId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM organization WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
  const { used, most } = await storageOf(organizationId, tx);
  if (used > most) throw new NoRoom();
}
