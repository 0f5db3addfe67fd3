import { z } from 'zod';
import type { Person } from '~/platform/auth/actor';
import type { Transaction } from '~/platform/db/client.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { nudgeJobs } from '~/platform/jobs/runner.server';
import { removeFile } from '~/platform/storage/storage.server';
import {
  asksAboutPeople,
  fileFacts,
  hasHidden,
  isUncleaned,
  mayStay,
} from './extraction/file-facts.schema';
import { NoRoom } from './quota.server';
import { indexFile } from '../search/index-file.server';
import { makePreview } from './preview.server';
import { waitingFor } from './uploads.server';

/** The upload is not available: already used, discarded, expired or somebody else's. */
export class UploadGone extends Error {}

/** The file still has hidden data that its sharer has not agreed to share. */
export class UploadUncleaned extends Error {}

/** The file has text that nobody sees, and its sharer has not decided about it. */
export class UploadHides extends Error {}

/** The file reads like data about people, and its sharer has not been asked. */
export class UploadUnasked extends Error {}

/** What the sharer decided about a file. */
export interface Decisions {
  /** Share the file with its hidden data, which never keeps scripts or attachments. */
  asItIs?: boolean | undefined;
  /** Leave text that nobody sees out of search and reading view, or not. */
  hiddenText?: 'out' | 'show' | undefined;
  /** The sharer saw what is said about the file. */
  seen?: boolean | undefined;
}

/**
 * Turns a waiting upload into the file of a resource, with the text of its pages, in the transaction that writes
 * the resource. The bytes stay where they are in the storage.
 *
 * @returns `leftOver`: the storage key of the version that nothing refers to once the transaction commits
 * @throws UploadGone, UploadUncleaned, UploadHides, UploadUnasked
 */
export async function adoptUpload(
  tx: Transaction,
  actor: Person,
  reference: string,
  { asItIs = false, hiddenText, seen }: Decisions,
  resourceId: string,
): Promise<{ id: string; bytes: number; leftOver: string | null }> {
  if (!z.uuid().safeParse(reference).success) throw new UploadGone();
  const where = { id: reference, ...waitingFor(actor) };
  const upload = await tx.resourceUpload.findFirst({ where });
  if (!upload) throw new UploadGone();
  const facts = fileFacts.parse(upload.facts);
  const isAgreed = asItIs && mayStay(facts);
  if (isUncleaned(facts) && !isAgreed) throw new UploadUncleaned();
  if (hasHidden(facts) && !hiddenText) throw new UploadHides();
  if (asksAboutPeople(facts) && !seen) throw new UploadUnasked();
  const leftOut = upload.wholePages.length > 0 && hiddenText !== 'show';
  // Only one of two concurrent submissions of the same form can delete the row.
  if ((await tx.resourceUpload.deleteMany({ where })).count === 0) throw new UploadGone();
  const { id, name, mediaType, sentSha256, originalStorageKey, originalBytes } = upload;
  const isOriginal = isAgreed && originalStorageKey !== null && originalBytes !== null;
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
      leftOut,
    },
    select: { id: true },
  });
  const pages = upload.wholePages.length > 0 && !leftOut ? upload.wholePages : upload.pages;
  await savePages(tx, id, pages);
  await indexFile(tx, { fileId: id, resourceId, pages });
  await enqueue(tx, makePreview, { fileId: id }, { key: id });
  return { id, bytes, leftOver: isOriginal ? upload.storageKey : originalStorageKey };
}

/** Writes the text of the pages of a file in one statement, however many there are. */
async function savePages(tx: Transaction, fileId: string, pages: readonly string[]) {
  await tx.$executeRaw`
    INSERT INTO resource_file_page (file_id, number, text)
    SELECT ${fileId}::uuid, p.number, p.text
    FROM unnest(${pages}::text[]) WITH ORDINALITY AS p(text, number) WHERE p.text <> ''`;
}

/** The form errors for the exceptions above; undefined for any other error. */
export function uploadErrors(error: unknown): Record<string, string[]> | undefined {
  if (error instanceof UploadGone) return { file: ['uploadGone'] };
  if (error instanceof NoRoom) return { file: ['fileNoRoom'] };
  if (error instanceof UploadHides) return { hiddenText: ['fileHides'] };
  if (error instanceof UploadUnasked) return { seen: ['fileUnasked'] };
  return error instanceof UploadUncleaned ? { asItIs: ['fileUncleaned'] } : undefined;
}

/**
 * Runs the work that writes a resource, then deletes the files that it left over. If the process ends in between,
 * the orphaned files are swept up later.
 *
 * @param work adds to its list the storage keys that nothing refers to once it is done
 */
export async function withLeftOvers<T>(work: (leftOvers: string[]) => Promise<T>): Promise<T> {
  const leftOvers: string[] = [];
  const result = await work(leftOvers);
  nudgeJobs();
  await Promise.all(leftOvers.map(removeFile));
  return result;
}
