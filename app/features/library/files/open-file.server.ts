import { z } from 'zod';
import { recordAudit } from '~/features/audit/audit.server';
import { isAtRaisedRisk } from '~/features/protection/raised-risk.server';
import { actorId, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { consume } from '~/platform/http/rate-limit.server';
import { readFile } from '~/platform/storage/storage.server';
import { countDownload } from './downloads.server';
import { openableResources } from './openable.server';

/** A file that the actor may download. */
export interface OpenFile {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Everybody may download it, so caches may store it. */
  isPublic: boolean;
  /** Search engines may index it. */
  isIndexed: boolean;
  /** Reads the file or a range of it. For a file that is not public, an audit entry is written first. */
  read(range?: { start: number; end: number }): Promise<ReadableStream<Uint8Array>>;
}

/** A file by its id; access is checked against its resource each time. Null when the actor may not download it. */
export async function openFile(actor: Actor, id: string): Promise<OpenFile | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().resourceFile.findFirst({
    where: { id, resource: openableResources(actor) },
    select: {
      storageKey: true,
      name: true,
      mediaType: true,
      bytes: true,
      sha256: true,
      resource: { select: { id: true, visibility: true, organizationId: true } },
    },
  });
  if (!row) return null;
  const { storageKey, resource, ...file } = row;
  const isPublic = resource.visibility === 'public';
  return {
    ...file,
    isPublic,
    isIndexed: isPublic && !(await isAtRaisedRisk(resource.organizationId)),
    async read(range) {
      // A file that is read in many parts is one download.
      const reader = `${actorId(actor) ?? 'visitor'} ${id}`;
      if (!isPublic && (await consume('download', reader)).allowed) {
        await recordAudit(db(), {
          actor,
          action: 'file.download',
          objectType: 'resourceFile',
          objectId: id,
          organizationId: resource.organizationId,
        });
      }
      if (!range || range.start === 0) await countDownload(resource.id);
      return readFile(storageKey, range);
    },
  };
}
