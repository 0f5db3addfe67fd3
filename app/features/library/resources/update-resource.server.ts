import type { AuditAction } from '~/features/audit/audit.schema';
import { recordAudit } from '~/features/audit/audit.server';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { removeFile } from '~/platform/storage/storage.server';
import {
  findEditable,
  valuesOf,
  type EditableRow,
  type ResourceValues,
} from './editing.queries.server';
import { findStep, keepPastEdition } from './edition-steps.queries.server';
import { saveAuthors } from '../search/authors.queries.server';
import { adoptUpload, uploadErrors, withLeftOvers } from '../files/kept-files.server';
import { keepToQuota } from '../files/quota.server';
import { refreshResourceSearch } from '../search/resource-index.server';
import { editableResources } from './resources.policy';
import type { ResourceInput } from './resources.schema';
import { factsOf, findNamed, saveRows, saveTexts, unknownNames } from './saving.queries.server';

export type UpdateResult =
  | { status: 'saved' }
  | { status: 'not-found' }
  /** Somebody else saved after `input.version`; `current` holds the stored values. Nothing was written. */
  | { status: 'conflict'; current: ResourceValues }
  /** Message keys of `forms` by field name. Nothing was written. */
  | { status: 'invalid'; errors: Record<string, string[]> };

/**
 * Saves the form of a resource, its search document and audit entry in one transaction. A new file or link replaces
 * the previous one; without either, the resource keeps its file.
 *
 * @param actor must belong to the resource's organization; for everybody else the resource is not found
 * @param input `version` is the version that was edited
 */
export async function updateResource(
  actor: Person,
  slug: string,
  input: ResourceInput,
): Promise<UpdateResult> {
  if (!slugParam.safeParse(slug).success) return { status: 'not-found' };
  try {
    return await withLeftOvers((leftOvers) =>
      db().$transaction((tx) => save(tx, actor, slug, input, leftOvers)),
    );
  } catch (error) {
    const errors = uploadErrors(error);
    if (!errors) throw error;
    return { status: 'invalid', errors };
  }
}

async function save(
  tx: Transaction,
  actor: Person,
  slug: string,
  input: ResourceInput,
  leftOvers: string[],
): Promise<UpdateResult> {
  const row = await findEditable(actor, slug, tx);
  if (!row) return { status: 'not-found' };
  if (row.version !== input.version) return { status: 'conflict', current: valuesOf(row) };
  if (!input.upload && !input.url && row.files.length === 0)
    return { status: 'invalid', errors: { file: ['fileOrLink'] } };
  const named = await findNamed(tx, input);
  const errors = unknownNames(input, named);
  if (Object.keys(errors).length > 0) return { status: 'invalid', errors };

  const isOther = input.upload !== undefined || (input.url !== '' && input.url !== row.url);
  const isNew = isOther && !input.correction;
  // Locks the row; of two people who save the same version at once, only the first succeeds.
  const claimed = await tx.resource.updateMany({
    where: { AND: [{ id: row.id, version: row.version }, editableResources(actor)] },
    data: {
      ...factsOf(input, named),
      url: input.upload ? null : input.url || null,
      version: { increment: 1 },
      ...(isNew && (await nextEdition(tx, row, input))),
    },
  });
  if (claimed.count === 0) {
    const stored = await findEditable(actor, slug, tx);
    return stored ? { status: 'conflict', current: valuesOf(stored) } : { status: 'not-found' };
  }
  if (isNew) {
    await keepPastEdition(tx, row);
    await audit(tx, actor, row, 'resource.edition');
  }
  await saveTexts(tx, row.id, row.texts, input);
  await saveRows(tx, row.id, input, named);
  await saveAuthors(tx, row.id, input.authors);
  if (input.upload || input.url) leftOvers.push(...(await removeFiles(tx, row)));
  if (input.upload) {
    const { leftOver } = await adoptUpload(tx, actor, input.upload, input, row.id);
    if (leftOver) leftOvers.push(leftOver);
    await keepToQuota(tx, row.organizationId);
  }
  await refreshResourceSearch(tx, [row.id]);
  await audit(tx, actor, row, 'resource.update');
  if (valuesOf(row).visibility !== input.visibility)
    await audit(tx, actor, row, 'resource.visibility');
  return { status: 'saved' };
}

/** The columns of a new edition. If it was behind other editions of its work, it catches up with them. */
async function nextEdition(tx: Transaction, row: EditableRow, input: ResourceInput) {
  const { edition, step } = row;
  const newest = await findStep(tx, row);
  return {
    edition: edition + 1,
    editionAt: now(),
    changes: input.changes ?? '',
    step: step < newest ? newest : step + 1,
  };
}

/** @returns the storage keys that nothing refers to once the transaction commits */
async function removeFiles(tx: Transaction, row: EditableRow): Promise<string[]> {
  await tx.resourceFile.deleteMany({ where: { resourceId: row.id } });
  return row.files.map(({ storageKey }) => storageKey);
}

/**
 * Withdraws a resource: from then on it cannot be found, counted or opened, and its file is deleted.
 *
 * @returns false when there is no such resource that the actor may withdraw
 */
export async function withdrawResource(actor: Person, slug: string): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  const keys = await db().$transaction(async (tx) => {
    const row = await findEditable(actor, slug, tx);
    if (!row) return null;
    const claimed = await tx.resource.updateMany({
      where: { AND: [{ id: row.id }, editableResources(actor)] },
      data: { withdrawnAt: now(), version: { increment: 1 } },
    });
    if (claimed.count === 0) return null;
    const removed = await removeFiles(tx, row);
    await tx.resourceSearch.deleteMany({ where: { resourceId: row.id } });
    await audit(tx, actor, row, 'resource.withdraw');
    return removed;
  });
  if (!keys) return false;
  await Promise.all(keys.map(removeFile));
  return true;
}

function audit(tx: Transaction, actor: Person, row: EditableRow, action: AuditAction) {
  const { id, organizationId } = row;
  return recordAudit(tx, { actor, action, objectType: 'resource', objectId: id, organizationId });
}
