import type { Transaction } from '~/platform/db/client.server';
import type { EditableRow } from './editing.queries.server';

/** The highest step among the editions of a work. An edition with a lower step lacks changes that others have. */
export async function findStep(tx: Transaction, { workId, step }: EditableRow): Promise<number> {
  if (!workId) return step;
  const newest = await tx.resource.aggregate({
    where: { workId, withdrawnAt: null },
    _max: { step: true },
  });
  return newest._max.step ?? step;
}

/** Records an edition that is being replaced. Only its metadata is kept, not its file. */
export async function keepPastEdition(tx: Transaction, row: EditableRow): Promise<void> {
  const { id, edition, editionAt, changes, files } = row;
  await tx.resourcePastEdition.create({
    data: {
      resourceId: id,
      number: edition,
      at: editionAt,
      changes,
      fileName: files[0]?.name ?? null,
      bytes: files[0]?.bytes ?? null,
    },
    select: { number: true },
  });
}
