import crypto from 'node:crypto';
import { keyOf, writeFile } from '~/platform/storage/storage.server';
import { db } from '~/platform/db/client.server';

/** A small file of a resource, with its bytes in the storage. @returns its id */
export async function aFile(resource: { id: string }, name: string, content: string) {
  const id = crypto.randomUUID();
  const bytes = Buffer.from(content);
  const storageKey = keyOf('kept', id);
  await writeFile(storageKey, bytes);
  await db().resourceFile.create({
    data: {
      id,
      resourceId: resource.id,
      storageKey,
      name,
      mediaType: 'application/pdf',
      bytes: bytes.length,
      sha256: crypto.createHash('sha256').update(bytes).digest('hex'),
    },
  });
  return { id, name };
}
