import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { crc32, deflateSync } from 'node:zlib';
import { uploadLimits } from '~/upload-limits.mjs';
import { aDocx } from './files';
import { zip } from './zip';

// Small files that take a long time to inspect.

const relations = (inner: string) => `<?xml version="1.0"?><Relationships>${inner}</Relationships>`;

/** A DOCX with twenty parts of relations, each nearly 4 MB unpacked. */
export function aDocxOfRelations(inner: string): Buffer {
  const content = relations(inner.repeat(Math.floor(4_000_000 / inner.length)));
  const parts = Array.from({ length: 20 }, (_, i) => ({ name: `x${i}/_rels/a.rels`, content }));
  return aDocx({ parts });
}

/** A DOCX whose relations are as large as one part and all of them may be, and of which none does any harm. */
export function aDocxOfManyAttributes(count: number): Buffer {
  const attributes = Array.from({ length: count }, (_, i) => `a${i}=""`).join(' ');
  const parts = Array.from({ length: 3 }, (_, i) => ({
    name: `x${i}/_rels/a.rels`,
    content: relations(`<Relationship Type="a" Target="b" ${attributes}/>`),
  }));
  return aDocx({ parts });
}

/** An archive of a thousand parts, none of which says what the archive is. */
export function anArchiveOfManyParts(): Buffer {
  const content = Buffer.alloc(1_000_000, 'a');
  return zip(Array.from({ length: 1_000 }, (_, i) => ({ name: `a${i}/b.xml`, content })));
}

/** Something like an archive of 30 MB that does not say where its first part ends. */
export function anEndlessArchive(): Buffer {
  const head = Buffer.alloc(31, 'a');
  head.write('PK\u0003\u0004\u0014\u0000\u0008\u0000\u0008\u0000', 'latin1');
  head.fill(0, 10, 26);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(0, 28);
  return Buffer.concat([head, Buffer.alloc(uploadLimits.fileBytes - head.length, 'P')]);
}

/** A PDF of many pages that share one content, which unpacks to `bytes`. */
export async function aPdfOfSharedPages(pages: number, bytes: number): Promise<Buffer> {
  const document = await PDFDocument.create();
  const { context } = document;
  const word = '(a) Tj ';
  const operators = `BT /F1 12 Tf ${word.repeat(bytes / word.length)} ET`;
  const content = context.register(context.flateStream(Buffer.from(operators)));
  for (let number = 1; number <= pages; number += 1)
    document.addPage().node.set(PDFName.of('Contents'), content);
  return Buffer.from(await document.save());
}

/** A PNG in black and white, of some kilobytes whatever its size. */
export function aBlankPng(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    const body = Buffer.concat([Buffer.from(type), content]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8); // bits a pixel
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
