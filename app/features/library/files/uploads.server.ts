import crypto from 'node:crypto';
import { z } from 'zod';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { keyOf, readFile, removeFile, writeFile } from '~/platform/storage/storage.server';
import { withoutHidden } from './extraction/extract.server';
import { fileFacts, type FileFacts } from './extraction/file-facts.schema';
import { cleanFileName } from './file-name';
import { inspectFile } from './inspection/inspect.server';
import { whyNoRoomToWait } from './quota.server';
import type { Refusal } from './refusals.schema';

/** How long a received file waits for its form, in milliseconds: 24 hours. */
export const PENDING_FOR = 24 * 3_600_000;

/** A file that was received and accepted, but does not belong to a resource yet. */
export interface ReceivedFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  sentSha256: string;
  facts: FileFacts;
}

const shown = {
  id: true,
  name: true,
  mediaType: true,
  bytes: true,
  sha256: true,
  sentSha256: true,
  facts: true,
} as const;

/** Thrown to roll back the row of an upload that does not fit. */
class NoRoomToWait extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}

/**
 * Inspects a file and stores it until its form is complete. The bytes are written before the row, so that a crash
 * cannot leave a row without its file.
 *
 * @returns a reference that is valid for this person only, or why the file is refused
 */
export async function receiveUpload(
  actor: Person,
  file: { name: string; bytes: Uint8Array },
): Promise<{ reference: string; file: ReceivedFile } | { refusal: Refusal }> {
  const inspected = await inspectFile(cleanFileName(file.name), file.bytes);
  if ('refusal' in inspected) return inspected;
  const { name, bytes, original, mediaType, facts, pages, wholePages } = inspected;
  const storageKey = keyOf('kept', crypto.randomUUID());
  const originalStorageKey = original && keyOf('kept', crypto.randomUUID());
  try {
    await writeFile(storageKey, bytes);
    if (original && originalStorageKey) await writeFile(originalStorageKey, original);
    const sha256 = await hashOf(bytes);
    const sentSha256 = bytes === file.bytes ? sha256 : await hashOf(file.bytes);
    const row = await db().$transaction(async (tx) => {
      const made = await tx.resourceUpload.create({
        data: {
          id: crypto.randomUUID(),
          personId: actor.id,
          name,
          mediaType,
          storageKey,
          bytes: bytes.length,
          sha256,
          sentSha256,
          originalStorageKey,
          originalBytes: original?.length ?? null,
          facts,
          pages,
          wholePages,
          createdAt: now(),
        },
        select: shown,
      });
      const reason = await whyNoRoomToWait(tx, actor);
      if (reason) throw new NoRoomToWait(reason);
      return made;
    });
    return { reference: row.id, file: receivedOf(row) };
  } catch (error) {
    await removeFile(storageKey);
    if (originalStorageKey) await removeFile(originalStorageKey);
    if (error instanceof NoRoomToWait) return { refusal: error.reason };
    throw error;
  }
}

/**
 * Takes out of a waiting document what nobody sees, and receives the result in its place.
 *
 * @returns the reference to the new file; null when there is no such file or that is not possible, and the file stays
 */
export async function removeHidden(actor: Person, reference: string): Promise<string | null> {
  const upload = await findUpload(actor, reference);
  if (!upload) return null;
  const row = await db().resourceUpload.findFirst({
    where: { id: reference, ...waitingFor(actor) },
    select: { storageKey: true },
  });
  if (!row) return null;
  const bytes = new Uint8Array(await new Response(await readFile(row.storageKey)).arrayBuffer());
  const without = await withoutHidden(bytes, upload.mediaType);
  const result = without && (await receiveUpload(actor, { name: upload.name, bytes: without }));
  if (!result || 'refusal' in result) return null;
  await discardUpload(actor, reference);
  return result.reference;
}

/** The SHA-256 of a file in hexadecimal, computed outside of the event loop. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const whole = bytes as Uint8Array<ArrayBuffer>;
  return Buffer.from(await crypto.subtle.digest('SHA-256', whole)).toString('hex');
}

function receivedOf({ facts, ...row }: Omit<ReceivedFile, 'facts'> & { facts: unknown }) {
  return { ...row, facts: fileFacts.parse(facts) };
}

/** A `where` for the waiting files of this person that have not expired. */
export function waitingFor(actor: Person) {
  return { personId: actor.id, createdAt: { gt: new Date(now().getTime() - PENDING_FOR) } };
}

/** The upload with this reference; null when it is somebody else's, expired or already used. */
export async function findUpload(
  actor: Person,
  reference: string | undefined,
): Promise<ReceivedFile | null> {
  if (!z.uuid().safeParse(reference).success || !reference) return null;
  const row = await db().resourceUpload.findFirst({
    where: { id: reference, ...waitingFor(actor) },
    select: shown,
  });
  return row && receivedOf(row);
}

/** Whether an upload is already the file of a resource that this person shared: the form was sent twice. */
export async function isAdopted(actor: Person, reference: string): Promise<boolean> {
  if (!z.uuid().safeParse(reference).success) return false;
  const resource = { createdById: actor.id, withdrawnAt: null };
  return (await db().resourceFile.count({ where: { id: reference, resource } })) > 0;
}

/** The files that wait for this person to describe them, oldest first. */
export async function listWaiting(actor: Person): Promise<ReceivedFile[]> {
  const rows = await db().resourceUpload.findMany({
    where: waitingFor(actor),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: shown,
  });
  return rows.map(receivedOf);
}

/** Deletes a waiting file. @returns false when this person has no upload with that reference */
export async function discardUpload(actor: Person, reference: string): Promise<boolean> {
  if (!z.uuid().safeParse(reference).success) return false;
  const where = { id: reference, personId: actor.id };
  const select = { storageKey: true, originalStorageKey: true };
  const row = await db().resourceUpload.findFirst({ where, select });
  const { count } = await db().resourceUpload.deleteMany({ where });
  if (!row || count === 0) return false;
  await removeFile(row.storageKey);
  if (row.originalStorageKey) await removeFile(row.originalStorageKey);
  return true;
}
