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
import { uploadLimits } from '~/upload-limits.mjs';
import { drawFirstPage, drawText } from './draw-page.server';
import { openableResources } from './openable.server';

const day = 24 * 3_600_000; // ms
// How many missing previews are retried per day.
const MOST_AT_ONCE = 500;

// As many as fit on a page.
const MOST_LETTERS = 8_000;

const WIDTH = 480; // px, twice the displayed width, for high-density screens
const MOST_HEIGHT = 960;

/** How many attempts a preview gets before its file counts as impossible to draw. */
const MOST_TRIES = 5;

/** The media types that get a preview. */
const pdf = 'application/pdf';
const office = 'application/vnd.openxmlformats-officedocument';
const sheets = `${office}.spreadsheetml.sheet`;
const words = `${office}.wordprocessingml.document`;
const drawn = [pdf, 'image/jpeg', 'image/png', 'image/webp', words, sheets];

/**
 * Makes the preview of a shared file. The job is idempotent, and a failure is retried, since the machine may have
 * been short of time or memory.
 */
export const makePreview: Job<{ fileId: string }> = {
  name: 'make-preview',
  async work({ fileId }) {
    const file = await db().resourceFile.findFirst({
      where: { id: fileId, mediaType: { in: drawn }, previewTries: { lt: MOST_TRIES } },
      select: { storageKey: true, mediaType: true, preview: { select: { fileId: true } } },
    });
    // Replaced or withdrawn meanwhile, or done already.
    if (!file || file.preview || !(await fileExists(file.storageKey))) return;
    // Counted before trying, so that a file that crashes the whole process is not retried forever.
    const { previewTries } = await db().resourceFile.update({
      where: { id: fileId },
      data: { previewTries: { increment: 1 } },
      select: { previewTries: true },
    });
    const isText = file.mediaType === words || file.mediaType === sheets;
    const image = isText
      ? await beginningOf(fileId, file.mediaType)
      : await firstPage(await bytesOf(file.storageKey), file.mediaType);
    if (image === 'nothing') return;
    if (!image) {
      if (previewTries < MOST_TRIES) throw new Error('a preview could not be drawn');
      return;
    }
    const { data, info } = await sharp(image, { limitInputPixels: uploadLimits.imagePixels })
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
 * Looks once a day for files without a preview: their job was lost, their process crashed each time, or they are
 * older than the preview feature.
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

/** A picture of the text that was read from a document, which leaves out what nobody sees. */
async function beginningOf(fileId: string, mediaType: string): Promise<Buffer | null | 'nothing'> {
  const page = await db().resourceFilePage.findFirst({
    where: { fileId },
    orderBy: { number: 'asc' },
    select: { text: true },
  });
  return page ? drawText(page.text.slice(0, MOST_LETTERS), mediaType === sheets) : 'nothing';
}

async function firstPage(bytes: Buffer, mediaType: string): Promise<Buffer | null> {
  return mediaType === pdf ? drawFirstPage(bytes) : bytes;
}

async function bytesOf(key: string): Promise<Buffer> {
  return Buffer.from(await new Response(await readFile(key)).arrayBuffer());
}

/** The preview of a file; access is checked against its resource each time. Null when the actor may not see it. */
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
