import { z } from 'zod';
import { recordAudit } from '~/features/audit/audit.server';
import { isAtRaisedRisk } from '~/features/protection/raised-risk.server';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { readFile } from '~/platform/storage/storage.server';
import { countDownload } from './downloads.server';
import { openableResources } from './openable.server';

/** A file that the actor may have. */
export interface OpenFile {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Everybody may have it, so that caches may keep it. */
  isPublic: boolean;
  /** Search engines may show it. */
  isIndexed: boolean;
  /** The bytes of it, or of a part. What is not public leaves an audit entry before the first byte goes. */
  read(range?: { start: number; end: number }): Promise<ReadableStream<Uint8Array>>;
}

/** A file by its id, decided anew from its resource each time; null when the actor may not have it. */
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
      if (!isPublic) {
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
