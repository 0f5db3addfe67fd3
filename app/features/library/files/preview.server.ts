import sharp from 'sharp';
import { z } from 'zod';
import { dayOf } from '~/i18n/days';
import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import type { Job } from '~/platform/jobs/job';
import { nudgeJobs } from '~/platform/jobs/runner.server';
import { fileExists, readFile } from '~/platform/storage/storage.server';
import { drawFirstPage } from './draw-page.server';
import { openableResources } from './openable.server';

const day = 24 * 3_600_000; // ms
// Files a day whose preview is looked for anew.
const MOST_AT_ONCE = 500;

const WIDTH = 480; // px, twice what a page shows, for fine screens
const MOST_HEIGHT = 960;
const MOST_PIXELS = 40_000_000;

/** How often a preview is tried before its file counts as one that cannot be drawn. */
const MOST_TRIES = 5;

/** Of these a preview can be drawn. */
const pdf = 'application/pdf';
const drawn = [pdf, 'image/jpeg', 'image/png', 'image/webp'];

/**
 * Makes the preview of a file that was shared. Done twice it does no harm; in vain it is tried again, since
 * a machine that is short of time or memory now may have both later.
 */
export const makePreview: Job<{ fileId: string }> = {
  name: 'make-preview',
  async work({ fileId }) {
    const file = await db().resourceFile.findFirst({
      where: { id: fileId, mediaType: { in: drawn }, previewTries: { lt: MOST_TRIES } },
      select: { storageKey: true, mediaType: true, preview: { select: { fileId: true } } },
    });
    // Replaced or withdrawn by now.
    if (!file || file.preview || !(await fileExists(file.storageKey))) return;
    // Counted beforehand, so that a file that ends the whole process is not tried for ever.
    const { previewTries } = await db().resourceFile.update({
      where: { id: fileId },
      data: { previewTries: { increment: 1 } },
      select: { previewTries: true },
    });
    const bytes = await bytesOf(file.storageKey);
    const image = await firstPage(bytes, file.mediaType);
    if (!image) {
      if (previewTries < MOST_TRIES) throw new Error('a preview could not be drawn');
      return;
    }
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

/**
 * Looks once a day for files whose preview is missing: their job was lost, ended with its process every time,
 * or there were no previews yet when they came.
 */
export const makeMissingPreviews: Job = {
  name: 'make-missing-previews',
  every: day,
  async work() {
    const files = await db().resourceFile.findMany({
      where: {
        mediaType: { in: drawn },
        preview: { is: null },
        previewTries: { lt: MOST_TRIES },
        resource: { withdrawnAt: null },
      },
      orderBy: { createdAt: 'asc' },
      take: MOST_AT_ONCE,
      select: { id: true },
    });
    const today = dayOf(now());
    for (const { id } of files)
      await enqueue(db(), makePreview, { fileId: id }, { key: `${id} ${today}` });
    if (files.length > 0) nudgeJobs();
  },
};

async function firstPage(bytes: Buffer, mediaType: string): Promise<Buffer | null> {
  return mediaType === pdf ? drawFirstPage(bytes) : bytes;
}

async function bytesOf(key: string): Promise<Buffer> {
  return Buffer.from(await new Response(await readFile(key)).arrayBuffer());
}

/** The preview of a file, decided anew from its resource each time; null when the actor may not have it. */
export async function getPreview(actor: Actor, fileId: string) {
  if (!z.uuid().safeParse(fileId).success) return null;
  const row = await db().resourceFile.findFirst({
    where: { id: fileId, preview: { isNot: null }, resource: openableResources(actor) },
    select: {
      preview: { select: { image: true } },
      resource: { select: { visibility: true } },
    },
  });
  if (!row?.preview) return null;
  return { image: row.preview.image, isPublic: row.resource.visibility === 'public' };
}
