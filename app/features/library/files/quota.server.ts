import type { Person } from '~/platform/auth/actor';
import { db, type Transaction } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import { env } from '~/platform/env.server';
import { uploadLimits } from '~/upload-limits.mjs';

/** The bytes that an organization's files take, the bytes of its people's waiting uploads, and its quota. */
export async function storageOf(
  organizationId: string,
  tx: Transaction = db(),
): Promise<{ used: number; waiting: number; most: number }> {
  const { _sum } = await tx.resourceFile.aggregate({
    where: { resource: { organizationId } },
    _sum: { bytes: true },
  });
  const { bytes } = await waitingOf(tx, { memberships: { some: { organizationId } } });
  return { used: _sum.bytes ?? 0, waiting: bytes, most: env().organizationQuota };
}

/** The number of waiting uploads of these people, and their bytes, including the originals of cleaned files. */
async function waitingOf(tx: Transaction, person: Prisma.PersonWhereInput) {
  const { _count, _sum } = await tx.resourceUpload.aggregate({
    where: { person },
    _count: true,
    _sum: { bytes: true, originalBytes: true },
  });
  return { files: _count, bytes: (_sum.bytes ?? 0) + (_sum.originalBytes ?? 0) };
}

/** The storage used by each of a person's organizations, including waiting uploads, and their quotas. */
export function listStorage(actor: Person) {
  return Promise.all(
    actor.memberships.map(async ({ organizationId, slug, name }) => ({
      slug,
      name,
      ...totalOf(await storageOf(organizationId)),
    })),
  );
}

const totalOf = ({ used, waiting, most }: Awaited<ReturnType<typeof storageOf>>) => ({
  used: used + waiting,
  most,
});

/**
 * Checks that a waiting upload fits, in the transaction that has just written its row: within the limit of its
 * sender, and within the quota of at least one of their organizations, counting all waiting uploads.
 *
 * @returns why it does not fit, else null; if it does not, the caller must roll back
 */
export async function whyNoRoomToWait(
  tx: Transaction,
  actor: Person,
): Promise<'filesWaiting' | 'fileNoRoom' | null> {
  const ids = actor.memberships.map(({ organizationId }) => organizationId).sort();
  // Locks, so that two concurrent uploads cannot both take the last space.
  await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    SELECT 1 FROM organization WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const own = await waitingOf(tx, { id: actor.id });
  if (own.files > uploadLimits.filesWaiting || own.bytes > uploadLimits.bytesWaiting)
    return 'filesWaiting';
  for (const id of ids) {
    const { used, most } = totalOf(await storageOf(id, tx));
    if (used <= most) return null;
  }
  return ids.length > 0 ? 'fileNoRoom' : null;
}

/** The organization has no room for a file. */
export class NoRoom extends Error {}

/**
 * Checks the quota of an organization, in the transaction that has just written a file's row. Locks the
 * organization, so that concurrent transactions are checked one after another.
 *
 * @throws NoRoom
 */
export async function keepToQuota(tx: Transaction, organizationId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM organization WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
  const { used, most } = await storageOf(organizationId, tx);
  if (used > most) throw new NoRoom();
}
