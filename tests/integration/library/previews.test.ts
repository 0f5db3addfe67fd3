import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { downloadsOf } from '~/features/library/files/downloads.server';
import { openFile } from '~/features/library/files/open-file.server';
import {
  getPreview,
  makeMissingPreviews,
  makePreview,
} from '~/features/library/files/preview.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { runJobs } from '~/platform/jobs/runner.server';
import { writeFile } from '~/platform/storage/storage.server';
import { aPdf } from '../../factories/documents';
import { aFile } from '../../factories/files';
import { aResource } from '../../factories/resources';
import { aNetwork } from '../resources/people';

let network: Awaited<ReturnType<typeof aNetwork>>;
beforeAll(async () => {
  network = await aNetwork();
});

const make = (fileId: string) => makePreview.work({ fileId }, new AbortController().signal);

async function aFileWith(bytes: Uint8Array, visibility: 'public' | 'network' = 'public') {
  const resource = await aResource({ organization: network.organization, visibility });
  const file = await aFile(resource, 'a.pdf', 'x');
  const { storageKey } = await db().resourceFile.findUniqueOrThrow({ where: { id: file.id } });
  await writeFile(storageKey, bytes);
  return { ...file, resourceId: resource.id };
}

it('the first page of a PDF becomes a small image', async () => {
  const file = await aFileWith(await aPdf());
  await make(file.id);
  await make(file.id);
  const preview = await getPreview(visitor, file.id);
  const image = sharp(Buffer.from(preview?.image ?? []));
  const { format, width, height } = await image.metadata();
  expect([format, width, height]).toEqual(['webp', 480, 720]);
  // Rendered, not blank: the lower half is dark.
  const { channels } = await image.stats();
  expect(channels[0]?.mean).toBeGreaterThan(110);
  expect(channels[0]?.mean).toBeLessThan(145);
});

it('pictures in JPEG 2000 are drawn', async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 200]);
  // A picture of 8 × 8 dots without any detail, which is the gray in the middle.
  const gray = Buffer.from(
    'ff4fff5100290000000000080000000800000000000000000000000800000008000000000000000000010701' +
      '01ff52000c00000001000004040001ff5c00044040ff90000a00000000000f0001ff9300ffd9',
    'hex',
  );
  const entries = { Type: 'XObject', Subtype: 'Image', Width: 8, Height: 8, BitsPerComponent: 8 };
  const shown = { ...entries, ColorSpace: 'DeviceGray', Filter: 'JPXDecode' };
  const { context } = document;
  const image = PDFRawStream.of(context.obj(shown), new Uint8Array(gray));
  page.node.setXObject(PDFName.of('Im0'), context.register(image));
  const content = context.flateStream('q 200 0 0 200 0 0 cm /Im0 Do Q');
  page.node.set(PDFName.of('Contents'), context.register(content));
  const file = await aFileWith(await document.save());
  await make(file.id);
  const preview = await getPreview(visitor, file.id);
  const { channels } = await sharp(Buffer.from(preview?.image ?? [])).stats();
  expect(Math.abs((channels[0]?.mean ?? 255) - 128)).toBeLessThan(4);
});

it('a document of Word or Excel gets a picture of how its text begins', async () => {
  const file = await aFileWith(Buffer.from('x'));
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await db().resourceFile.update({ where: { id: file.id }, data: { mediaType } });
  const text = 'Albergues\nNombre\tPaís\nCasa Uno\tGuatemala';
  await db().resourceFilePage.create({ data: { fileId: file.id, number: 1, text } });
  await make(file.id);
  const preview = await getPreview(visitor, file.id);
  const { channels } = await sharp(Buffer.from(preview?.image ?? [])).stats();
  expect([channels[0]?.min, channels[0]?.max]).toEqual([expect.closeTo(40, -2), 255]);
});

it('of a file that cannot be drawn there is none, and nothing else suffers', async () => {
  const file = await aFileWith(Buffer.from('%PDF-1.4 nothing of the kind'));
  await expect(make(file.id)).rejects.toThrow('could not be drawn');
  expect(await getPreview(visitor, file.id)).toBeNull();
  // Retried, and finally given up.
  for (const _ of [2, 3, 4]) await expect(make(file.id)).rejects.toThrow();
  await make(file.id);
  await make(file.id);
  const { previewTries } = await db().resourceFile.findUniqueOrThrow({ where: { id: file.id } });
  expect(previewTries).toBe(5);
});

it('one that failed is drawn at the next try, and one whose job was lost the day after', async () => {
  const late = await aFileWith(Buffer.from('%PDF-1.4 not there yet'));
  await expect(make(late.id)).rejects.toThrow();
  const { storageKey } = await db().resourceFile.findUniqueOrThrow({ where: { id: late.id } });
  await writeFile(storageKey, await aPdf());
  const lost = await aFileWith(await aPdf());
  const url = process.env['DATABASE_URL'] ?? '';
  await runJobs(url, [makeMissingPreviews, makePreview]);
  for (const { id } of [late, lost]) expect(await getPreview(visitor, id)).not.toBeNull();
});

it('whoever may not read the resource does not see its preview', async () => {
  const file = await aFileWith(await aPdf(), 'network');
  await make(file.id);
  for (const name of ['visitor', 'loose'])
    expect(await getPreview(network.actors[name] ?? visitor, file.id)).toBeNull();
  expect(await getPreview(network.partner, file.id)).not.toBeNull();
});

it('a download counts once, whatever parts it comes in, and holds nobody’s name', async () => {
  const file = await aFileWith(await aPdf());
  const open = await openFile(visitor, file.id);
  const take = async (range?: { start: number; end: number }) =>
    (await open?.read(range))?.cancel();
  await take();
  await take({ start: 0, end: 9 });
  await take({ start: 10, end: 19 });
  expect((await downloadsOf([file.resourceId])).get(file.resourceId)).toBe(2);
  const rows = await db().resourceDownload.findMany({ where: { resourceId: file.resourceId } });
  expect(rows.map((row) => Object.keys(row).sort())).toEqual([['count', 'day', 'resourceId']]);
});
