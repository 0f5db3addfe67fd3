import { db, type Transaction } from '~/platform/db/client.server';

/** A profile as of a given version, in the shape of its form; null if its history does not go back that far. */
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
