import sharp from 'sharp';
import { expect, it } from 'vitest';
import { aDocx, aPhoto } from './files';
import { inspected } from './inspected';
import { allOf, aTellingDocx, aTellingPdf, aTellingXlsx, spellings } from './telling-files';
import { unpacked } from './zip';

// Metadata tags about people and places, as files spell them. Empty ones, and those with nobody's name, are
// harmless.
const nobody = String.raw`(?!"|<|Author["<])`;
const tags = [
  ...[...spellings, 'Una Persona', 'Telefono', 'GPSLatitude', 'eXIf', 'Exif'],
  ...['/Author', '/Creator', '/Producer', 'w:rsid', 'absPath'],
  ...['<dc:creator>', '<cp:lastModifiedBy>', '<Company>', '<Manager>'].map((one) => one + nobody),
  ...['w:author="', 'displayName="', 'userName="', 'userId="'].map((one) => one + nobody),
].map((pattern) => new RegExp(pattern, 'g'));

/** The whole unpacked content of a file, including documents inside it. */
async function allText(name: string, bytes: Buffer): Promise<string> {
  if (name.endsWith('.pdf')) return allOf(bytes);
  if (!/\.(?:docx|xlsx)$/.test(name)) return bytes.toString('latin1');
  const parts = unpacked(bytes).map(
    async (part) => `${part.name}\n${await allText(part.name, part.content)}`,
  );
  return (await Promise.all(parts)).join('\n');
}

/** How often any of the tags is in a file with a value; photographs with EXIF data count as one. */
async function countTags(name: string, bytes: Buffer): Promise<number> {
  const text = await allText(name, bytes);
  const counts = tags.map((tag) => [...text.matchAll(tag)].length);
  const exif = /\.(?:jpg|png|webp)$/.test(name) && (await sharp(bytes).metadata()).exif ? 1 : 0;
  return counts.reduce((sum, count) => sum + count, exif);
}

it('no author and no place is left in any kind of file', async () => {
  const chart = [{ name: 'word/embeddings/Libro.xlsx', content: aTellingXlsx() }];
  const files: [string, Buffer][] = [
    ['guia.pdf', await aTellingPdf()],
    ['guia.docx', await aTellingDocx()],
    ['datos.xlsx', aTellingXlsx()],
    ['grafico.docx', aDocx({ parts: chart })],
    ['foto.jpg', await aPhoto()],
    ['foto.png', await aPhoto('png')],
    ['foto.webp', await aPhoto('webp')],
  ];
  let before = 0;
  const left: [string, number][] = [];
  for (const [name, sent] of files) {
    const count = await countTags(name, sent);
    expect([name, count > 0]).toEqual([name, true]);
    before += count;
    const result = await inspected(name, sent);
    if ('refusal' in result) throw new Error(`${name}: ${result.refusal}`);
    expect([name, result.facts.cleaning]).toEqual([name, 'cleaned']);
    const after = await countTags(name, Buffer.from(result.bytes));
    if (after > 0) left.push([name, after]);
    // The sharer was shown what was found.
    expect(result.facts.found.length).toBeGreaterThan(0);
  }
  console.log(
    `tags: ${before} in ${files.length} files as sent, ${left.length} files with any left`,
  );
  expect(left).toEqual([]);
});
