import crypto from 'node:crypto';
import sharp from 'sharp';
import { db } from '~/platform/db/client.server';
import { keyOf, writeFile } from '~/platform/storage/storage.server';

/** The logo of an organization, with its bytes in the storage. @returns its id */
export async function aLogo(organization: { id: string }) {
  const id = crypto.randomUUID();
  const [width, height] = [320, 120];
  const picture = { width, height, channels: 3 as const, background: '#1f3a5f' };
  const bytes = await sharp({ create: picture }).webp().toBuffer();
  const storageKey = keyOf('kept', id);
  await writeFile(storageKey, bytes);
  await db().organizationLogo.create({
    data: {
      id,
      organizationId: organization.id,
      storageKey,
      mediaType: 'image/webp',
      bytes: bytes.length,
      sha256: crypto.createHash('sha256').update(bytes).digest('hex'),
      width,
      height,
    },
  });
  return id;
}
