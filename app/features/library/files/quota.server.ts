import type { Person } from '~/platform/auth/actor';
import { db, type Transaction } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import { env } from '~/platform/env.server';

/** What may wait of one person until it is shared: files, and their bytes. */
const mostWaiting = { files: 30, bytes: 200 * 1_024 * 1_024 };

/** What the files of an organization take and may take, in bytes, and what its people have sent besides. */
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

/** How many files of some people wait to be shared, and their bytes, those kept to be put back included. */
async function waitingOf(tx: Transaction, person: Prisma.PersonWhereInput) {
  const { _count, _sum } = await tx.resourceUpload.aggregate({
    where: { person },
    _count: true,
    _sum: { bytes: true, originalBytes: true },
  });
  return { files: _count, bytes: (_sum.bytes ?? 0) + (_sum.originalBytes ?? 0) };
}

/** What the files of each of a person's organizations take, those that wait included, and may take. */
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
 * Makes sure, in the transaction that has just written the row of a file that waits, that it fits: into what
 * may wait of its sender, and, with all that waits of its people, into one of their organizations.
 *
 * @returns why it does not; the caller then takes the row back
 */
export async function whyNoRoomToWait(
  tx: Transaction,
  actor: Person,
): Promise<'filesWaiting' | 'fileNoRoom' | null> {
  const ids = actor.memberships.map(({ organizationId }) => organizationId).sort();
  // One after the other, so that two who send at once do not both get the room for one.
  await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    SELECT 1 FROM organization WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const own = await waitingOf(tx, { id: actor.id });
  if (own.files > mostWaiting.files || own.bytes > mostWaiting.bytes) return 'filesWaiting';
  for (const id of ids) {
    const { used, most } = totalOf(await storageOf(id, tx));
    if (used <= most) return null;
  }
  return ids.length > 0 ? 'fileNoRoom' : null;
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
