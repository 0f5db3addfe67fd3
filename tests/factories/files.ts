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
      indexedAt: new Date(),
    },
  });
  return { id, name };
}

/** An uploaded file that somebody has not described yet, and that contained personal data. @returns its id */
export async function aWaitingFile(person: { id: string }, name = 'Guía de acogida.pdf') {
  const id = crypto.randomUUID();
  const bytes = Buffer.from('%PDF-1.4');
  const storageKey = keyOf('kept', id);
  await writeFile(storageKey, bytes);
  const sha256 = crypto.createHash('sha256').update(bytes).digest('hex');
  await db().resourceUpload.create({
    data: {
      id,
      personId: person.id,
      storageKey,
      name,
      mediaType: 'application/pdf',
      bytes: bytes.length,
      sha256,
      sentSha256: sha256,
      facts: {
        title: 'Guía de acogida',
        language: 'spa',
        pageCount: 24,
        cleaning: 'cleaned',
        found: [
          { kind: 'author', value: 'María P. Quetzal' },
          { kind: 'program', value: 'Microsoft Word' },
          { kind: 'place', value: '' },
        ],
      },
      pages: ['Guía de acogida'],
    },
  });
  return { id };
}
