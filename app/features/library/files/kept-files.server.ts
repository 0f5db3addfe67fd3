import { z } from 'zod';
import type { Person } from '~/platform/auth/actor';
import type { Transaction } from '~/platform/db/client.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { nudgeJobs } from '~/platform/jobs/runner.server';
import { removeFile } from '~/platform/storage/storage.server';
import { fileFacts, isUncleaned } from './extraction/file-facts.schema';
import { NoRoom } from './quota.server';
import { indexBodies } from '../search/body-index.server';
import { makePreview } from './preview.server';
import { waitingFor } from './uploads.server';

/** The upload is not there any more: used, given up, too old or somebody else's. */
export class UploadGone extends Error {}

/** A file still says what its sharer has not agreed to share. */
export class UploadUncleaned extends Error {}

/**
 * Makes the file that waits the file of a resource, with the text of its pages, in the transaction that
 * writes the resource: from then on its row owns the bytes, which stay where they are.
 *
 * @param asItIs with what it says besides what it shows, where its sharer wants that
 * @returns the key of bytes that nothing refers to once the transaction is done
 * @throws UploadGone, UploadUncleaned
 */
export async function adoptUpload(
  tx: Transaction,
  actor: Person,
  reference: string,
  asItIs: boolean,
  resourceId: string,
): Promise<{ id: string; bytes: number; leftOver: string | null }> {
  if (!z.uuid().safeParse(reference).success) throw new UploadGone();
  const where = { id: reference, ...waitingFor(actor) };
  const upload = await tx.resourceUpload.findFirst({ where });
  if (!upload) throw new UploadGone();
  const facts = fileFacts.parse(upload.facts);
  if (isUncleaned(facts) && !asItIs) throw new UploadUncleaned();
  // Two who send the same form at once are told apart here.
  if ((await tx.resourceUpload.deleteMany({ where })).count === 0) throw new UploadGone();
  const { id, name, mediaType, sentSha256, originalStorageKey, originalBytes } = upload;
  const isOriginal = asItIs && originalStorageKey !== null && originalBytes !== null;
  const bytes = isOriginal ? originalBytes : upload.bytes;
  await tx.resourceFile.create({
    data: {
      id,
      resourceId,
      name,
      mediaType,
      bytes,
      storageKey: isOriginal ? originalStorageKey : upload.storageKey,
      sha256: isOriginal ? sentSha256 : upload.sha256,
      sentSha256,
      pageCount: facts.pageCount,
      language: facts.language,
    },
    select: { id: true },
  });
  await tx.resourceFilePage.createMany({
    data: upload.pages.flatMap((text, index) =>
      text ? [{ fileId: id, number: index + 1, text }] : [],
    ),
  });
  await indexBodies(tx, resourceId);
  await enqueue(tx, makePreview, { fileId: id }, { key: id });
  return { id, bytes, leftOver: isOriginal ? upload.storageKey : originalStorageKey };
}

/** What a form says of these; undefined for any other error. */
export function uploadErrors(error: unknown): Record<string, string[]> | undefined {
  if (error instanceof UploadGone) return { file: ['uploadGone'] };
  if (error instanceof NoRoom) return { file: ['fileNoRoom'] };
  return error instanceof UploadUncleaned ? { asItIs: ['fileUncleaned'] } : undefined;
}

/**
 * Does what writes a resource, and puts away what it left over once that is certain. A process that ends
 * in between leaves bytes without a row, which are swept up later.
 *
 * @param work adds to the keys it is given those that nothing refers to once it is done
 */
export async function withLeftOvers<T>(work: (leftOvers: string[]) => Promise<T>): Promise<T> {
  const leftOvers: string[] = [];
  const result = await work(leftOvers);
  nudgeJobs();
  await Promise.all(leftOvers.map(removeFile));
  return result;
}
