import sharp from 'sharp';
import { z } from 'zod';
import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import type { Job } from '~/platform/jobs/job';
import { fileExists, readFile } from '~/platform/storage/storage.server';
import { drawFirstPage } from './draw-page.server';
import { readableResources } from './resources.policy';

const WIDTH = 480; // px, twice what a page shows, for fine screens
const MOST_HEIGHT = 960;
const MOST_PIXELS = 40_000_000;

/** Makes the preview of a file that was shared. Done twice it does no harm. */
export const makePreview: Job<{ fileId: string }> = {
  name: 'make-preview',
  async work({ fileId }) {
    const file = await db().resourceFile.findUnique({
      where: { id: fileId },
      select: { storageKey: true, mediaType: true, preview: { select: { fileId: true } } },
    });
    // Replaced or withdrawn by now.
    if (!file || file.preview || !(await fileExists(file.storageKey))) return;
    const bytes = await bytesOf(file.storageKey);
    const image = await firstPage(bytes, file.mediaType);
    if (!image) return;
    const { data, info } = await sharp(image, { limitInputPixels: MOST_PIXELS })
      .resize({ width: WIDTH, height: MOST_HEIGHT, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .webp({ quality: 70 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true });
    await db().resourcePreview.createMany({
      data: [
        {
          fileId,
          image: new Uint8Array(data),
          width: info.width,
          height: info.height,
          madeAt: now(),
        },
      ],
      skipDuplicates: true,
    });
  },
};

async function firstPage(bytes: Buffer, mediaType: string): Promise<Buffer | null> {
  if (mediaType === 'application/pdf') return drawFirstPage(bytes);
  return mediaType.startsWith('image/') ? bytes : null;
}

async function bytesOf(key: string): Promise<Buffer> {
  return Buffer.from(await new Response(await readFile(key)).arrayBuffer());
}

/** The preview of a file, decided anew from its resource each time; null when the actor may not have it. */
export async function getPreview(actor: Actor, fileId: string) {
  if (!z.uuid().safeParse(fileId).success) return null;
  const row = await db().resourceFile.findFirst({
    where: { id: fileId, preview: { isNot: null }, resource: readableResources(actor) },
    select: {
      preview: { select: { image: true } },
      resource: { select: { visibility: true } },
    },
  });
  if (!row?.preview) return null;
  return { image: row.preview.image, isPublic: row.resource.visibility === 'public' };
}
