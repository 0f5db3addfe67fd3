import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { indexBodies } from '~/features/library/search/body-index.server';
import { db } from '~/platform/db/client.server';
import { aFile } from './files';

/** A file of a resource, with the text of its pages extracted. @returns its id and name */
export async function aDocument(
  resource: { id: string },
  pages: readonly string[],
  wishes: { language?: string | null; name?: string; content?: string } = {},
) {
  const { language = 'spa', name = 'documento.pdf', content = `%PDF-1.4 ${name}` } = wishes;
  const file = await aFile(resource, name, content);
  await db().resourceFile.update({
    where: { id: file.id },
    data: { language, pageCount: pages.length },
  });
  await db().resourceFilePage.createMany({
    data: pages.map((text, index) => ({ fileId: file.id, number: index + 1, text })),
  });
  await indexBodies(db(), resource.id);
  return file;
}

/** The preview of a file: one dot. */
export async function aPreview(file: { id: string }) {
  const dot = { width: 1, height: 1, channels: 3, background: '#ffffff' } as const;
  const image = new Uint8Array(await sharp({ create: dot }).webp().toBuffer());
  await db().resourcePreview.create({ data: { fileId: file.id, image, width: 1, height: 1 } });
}

/** A PDF of one page without text. */
export async function aPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([400, 600]).drawRectangle({ x: 0, y: 0, width: 400, height: 300 });
  return document.save();
}
