import { actorId, type Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import { findWhole, valuesOf, type EditableRow } from '../editing/editing.queries.server';
import { profileDifferences } from './profile-differences';

/**
 * Records the current state of a profile in its history. Call it last in the transaction of every change to a
 * profile, whatever made it; a save that changed nothing creates no revision.
 *
 * @param before the profile before the change, if the caller has it: it becomes the first revision of a
 *   profile without one, so that its first change has something to be compared with
 * @returns the number of the revision that represents the current state
 */
export async function recordRevision(
  tx: Transaction,
  actor: Actor,
  organizationId: string,
  before?: EditableRow,
): Promise<number> {
  // The lock serializes concurrent saves, so that each gets its own number.
  await tx.$queryRaw`SELECT 1 AS held FROM organization WHERE id = ${organizationId}::uuid FOR UPDATE`;
  const row = await findWhole({ id: organizationId }, tx);
  if (!row) throw new Error(`no organization ${organizationId} to keep a revision of`);
  const last =
    (await findLast(tx, organizationId)) ??
    (before && (await keep(tx, { number: 1, row: before, actorId: null, at: before.updatedAt })));
  const snapshot = valuesOf(row);
  if (last && profileDifferences(last.snapshot, snapshot).length === 0) return last.number;
  const number = (last?.number ?? 0) + 1;
  await keep(tx, { number, row, actorId: actorId(actor), at: now() });
  await introduce(tx, organizationId);
  return number;
}

/** Shows a new organization to others as soon as its profile says something: a text, a term, or a service. */
async function introduce(tx: Transaction, id: string): Promise<void> {
  const something = {
    OR: [
      { texts: { some: { OR: [{ summary: { not: '' } }, { description: { not: '' } }] } } },
      { terms: { some: {} } },
      { services: { some: {} } },
    ],
  };
  await tx.organization.updateMany({
    where: { id, introducedAt: null, ...something },
    data: { introducedAt: now() },
  });
}

function findLast(tx: Transaction, organizationId: string) {
  return tx.organizationRevision.findFirst({
    where: { organizationId },
    orderBy: { number: 'desc' },
    select: { number: true, snapshot: true },
  });
}

interface Kept {
  number: number;
  row: EditableRow;
  actorId: string | null;
  at: Date;
}

function keep(tx: Transaction, { number, row, actorId, at }: Kept) {
  // JSON has no undefined: store null for empty values, so that restoring the revision empties them again.
  const emptied = (_key: string, value: unknown) => (value === undefined ? null : value);
  const snapshot = JSON.parse(JSON.stringify(valuesOf(row), emptied)) as Prisma.InputJsonObject;
  return tx.organizationRevision.create({
    data: { organizationId: row.id, number, version: row.version, snapshot, actorId, at },
    select: { number: true, snapshot: true },
  });
}
