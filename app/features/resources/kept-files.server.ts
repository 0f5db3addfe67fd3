import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { copyFile, keyOf, removeFile } from '~/platform/storage/storage.server';
import { findUpload } from './uploads.server';

/** The row of a file whose bytes are in place under `storageKey`. */
export interface NewFile {
  id: string;
  storageKey: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/**
 * Puts a received file in its lasting place, and takes it away again when `work`, which writes its row, does
 * not end well. Whenever the process may be killed, there is no row without its file; a file without a row
 * is swept up later.
 *
 * @param reference to the received file; without one there is no file to keep
 * @param succeeded whether what `work` answers means that the row was written
 * @returns what `work` answers; `gone` when the reference no longer stands for a file
 */
export async function keepingFile<T>(
  actor: Person,
  reference: string | undefined,
  work: (file: NewFile | null) => Promise<T>,
  succeeded: (result: T) => boolean,
): Promise<T | 'gone'> {
  if (!reference) return work(null);
  const upload = await findUpload(actor, reference);
  if (!upload) return 'gone';
  const { id, name, mediaType, bytes, sha256 } = upload;
  const storageKey = keyOf('kept', id);
  try {
    await copyFile(keyOf('pending', id), storageKey);
  } catch {
    return 'gone';
  }
  let saved = false;
  try {
    const result = await work({ id, storageKey, name, mediaType, bytes, sha256 });
    saved = succeeded(result);
    return result;
  } finally {
    if (saved) await removeFile(keyOf('pending', id));
    else await removeUnlessOwned(storageKey);
  }
}

/** The same form sent twice at once: the file may be the other one's. */
async function removeUnlessOwned(storageKey: string): Promise<void> {
  const row = await db().resourceFile.findUnique({ where: { storageKey }, select: { id: true } });
  if (!row) await removeFile(storageKey);
}
