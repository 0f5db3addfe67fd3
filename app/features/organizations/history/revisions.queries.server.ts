import { db, type Transaction } from '~/platform/db/client.server';

/**
 * A profile as it was at some version of it, in the shape of its form; null where its history does not
 * reach back so far.
 */
export async function findSnapshot(
  organizationId: string,
  version: number,
  tx: Transaction = db(),
): Promise<Readonly<Record<string, unknown>> | null> {
  const revision = await tx.organizationRevision.findFirst({
    where: { organizationId, version: { lte: version } },
    orderBy: { number: 'desc' },
    select: { snapshot: true },
  });
  return revision ? (revision.snapshot as Record<string, unknown>) : null;
}
