import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { inspectFile } from '~/features/library/files/inspection/inspect.server';
import { uploadLimits } from '~/upload-limits.mjs';
import { aDocx, aLockedPdf, anXlsx, aPdf, aPhoto, relation } from './files';
import { inspected } from './inspected';
import { aPdfBomb } from './pdf-bomb';
import { zip } from './zip';

async function refusal(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const result = await inspected(name, bytes);
  return 'refusal' in result ? result.refusal : undefined;
}

describe('what is taken', () => {
  it.each([
    ['guia.pdf', aPdf, 'application/pdf'],
    ['GUIA.PDF', aPdf, 'application/pdf'],
    ['guia.docx', aDocx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['datos.xlsx', anXlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('%s, and its pages read', async (name, make, mediaType) => {
    const bytes = await make();
    const result = await inspected(name, bytes);
    expect(result).toMatchObject({
      mediaType,
      pages: [expect.stringMatching(/^(?:Tejido|Guía|Datos)/)],
    });
    if ('refusal' in result) throw new Error(result.refusal);
    // A document is written anew, even if nothing was found in it; once more changes nothing.
    expect(result.bytes === bytes).toBe(false);
    const again = await inspected(name, result.bytes);
    if ('refusal' in again) throw new Error(again.refusal);
    expect([again.facts.cleaning, Buffer.from(again.bytes).equals(result.bytes)]).toEqual([
      'clean',
      true,
    ]);
  });

  it.each([
    ['foto.jpg', 'jpeg'],
    ['foto.jpeg', 'jpeg'],
    ['foto.png', 'png'],
    ['foto.webp', 'webp'],
  ] as const)('%s, without the place and the camera', async (name, format) => {
    const photo = await aPhoto(format);
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const result = await inspected(name, photo);
    if (!('bytes' in result)) throw new Error(result.refusal);
    const cleaned = await sharp(result.bytes).metadata();
    expect(cleaned).toMatchObject({ format, width: 60, height: 40 });
    expect([cleaned.exif, cleaned.xmp, cleaned.iptc]).toEqual([undefined, undefined, undefined]);
    expect(Buffer.from(result.bytes).includes('Persona')).toBe(false);
  });

  it('a document with links to click on', async () => {
    const rels =
      relation('hyperlink', 'https://example.org/a?b=1&amp;c=2', ' TargetMode="External"') +
      relation('hyperlink', 'mailto:red@example.org', " TargetMode='External'");
    expect(await refusal('guia.docx', aDocx({ rels }))).toBeUndefined();
  });
});

describe('what has no extension', () => {
  it.each([
    ['Informe 2.0', aPdf, 'Informe 2.0.pdf'],
    ['Casa A.C', aPdf, 'Casa A.C.pdf'],
    ['guia', aDocx, 'guia.docx'],
    ['datos', anXlsx, 'datos.xlsx'],
    ['foto', () => aPhoto('jpeg'), 'foto.jpg'],
    ['foto', () => aPhoto('png'), 'foto.png'],
    ['foto', () => aPhoto('webp'), 'foto.webp'],
  ])('%s gets that of its content', async (given, make, name) => {
    expect(await inspected(given, await make())).toMatchObject({ name });
  });

  it('is inspected no less', async () => {
    const macros = { parts: [{ name: 'word/vbaProject.bin', content: 'x' }] };
    expect(await refusal('guia', aDocx(macros))).toBe('fileMacros');
    expect(await refusal('guia', zip([{ name: 'a.txt', content: 'x' }]))).toBe('fileIsArchive');
    expect(await refusal('guia', Buffer.from('<html>'))).toBe('fileKind');
  });
});

describe('what pretends', () => {
  const text = (content: string) => Buffer.from(content);
  it.each<[string, string, () => Buffer | Promise<Buffer>, string]>([
    ['an image called PDF', 'guia.pdf', () => aPhoto('png'), 'fileIsPng'],
    ['a PDF called image', 'guia.png', () => aPdf(), 'fileIsPdf'],
    ['a PDF called program', 'guia.exe', () => aPdf(), 'fileIsPdf'],
    ['a photo called page', 'guia.html', () => aPhoto('jpeg'), 'fileIsJpeg'],
    ['a PNG called JPEG', 'foto.jpg', () => aPhoto('png'), 'fileIsPng'],
    ['a sheet called document', 'guia.docx', anXlsx, 'fileIsXlsx'],
    ['a document called macro document', 'guia.docm', aDocx, 'fileIsDocx'],
    ['a page called PDF', 'guia.pdf', () => text('<html>alert</html>'), 'fileMismatch'],
    [
      'a page before the PDF',
      'guia.pdf',
      async () => Buffer.concat([text('<html>'), await aPdf()]),
      'fileMismatch',
    ],
    [
      'an archive behind the PDF',
      'guia.pdf',
      async () => Buffer.concat([await aPdf(), zip([{ name: 'a.class', content: 'x' }])]),
      'fileMismatch',
    ],
    [
      'a page behind the PDF',
      'guia.pdf',
      async () => Buffer.concat([await aPdf(), text('<script>'.repeat(500))]),
      'fileMismatch',
    ],
    [
      'a PDF in the head of the document',
      'guia.docx',
      () => aDocx({ head: '%PDF-1.7' }),
      'fileMismatch',
    ],
    [
      'an archive called document',
      'guia.docx',
      () => zip([{ name: 'a.txt', content: 'x' }]),
      'fileMismatch',
    ],
    ['text called image', 'foto.webp', () => text('RIFF not a picture'), 'fileMismatch'],
  ])('%s is refused', async (_what, name, make, reason) => {
    expect(await refusal(name, await make())).toBe(reason);
  });

  it.each([
    ['a.svg', 'fileIsOtherImage'],
    ['a.html', 'fileIsText'],
    ['a.zip', 'fileIsArchive'],
    ['a.doc', 'fileIsOldOffice'],
    ['a.exe', 'fileIsProgram'],
    ['pdf', 'fileKind'],
    ['a', 'fileKind'],
    ['a.__proto__', 'fileKind'],
  ])('%s is no kind that is taken: %s', async (name, reason) =>
    expect(await refusal(name, text('<svg/>'))).toBe(reason),
  );
});

describe('what would do something by itself', () => {
  it.each([
    'word/vbaProject.bin',
    'word/VBAPROJECT.BIN',
    'word/activeX/activeX1.xml',
    'xl/macrosheets/sheet1.xml',
  ])('%s is refused', async (name) => {
    expect(await refusal('guia.docx', aDocx({ parts: [{ name, content: 'x' }] }))).toBe(
      'fileMacros',
    );
  });

  it('a macro document under the name of a plain one is refused', async () => {
    const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    expect(['fileMacros', 'fileMismatch']).toContain(await refusal('guia.docx', aDocx({ type })));
  });

  it.each([
    relation('image', 'https://evil.example/pixel.png', " TargetMode='External'"),
    relation('oleObject', 'file:///etc/passwd', ' TargetMode="External"'),
    relation('image', 'https://evil.example/pixel.png', ' TargetMode="&#69;xternal"'),
    relation('image', 'https://evil.example/pixel.png'),
    relation('hyperlink', 'javascript:alert(1)', ' TargetMode="External"'),
    relation('hyperlink', '\\\\evil.example\\share', ' TargetMode="External"'),
    '<x:Relationship Id="r" Type="a/image" Target="//evil.example" TargetMode="External"/>',
    '<Relationship Id="r" Target="a>b" TargetMode="External" />',
    '<Relationship Id=r Target=x TargetMode=External />',
    '<!DOCTYPE a [<!ENTITY e "External">]>',
  ])('%s reaches out and is refused', async (rels) => {
    expect(await refusal('guia.docx', aDocx({ rels }))).toBe('fileExternal');
  });
});

it('relations in an encoding that hides what they say are refused', async () => {
  const content = '<?xml version="1.0" encoding="UTF-7"?>+ADw-Relationships/+AD4-';
  const parts = [{ name: 'word/_rels/settings.xml.rels', content }];
  expect(await refusal('guia.docx', aDocx({ parts }))).toBe('fileExternal');
});

describe('what is too much or broken', () => {
  it('an empty file, and one above the limit', async () => {
    expect(await refusal('a.pdf', Buffer.alloc(0))).toBe('fileEmpty');
    expect(await refusal('a.pdf', Buffer.alloc(uploadLimits.fileBytes + 1))).toBe('fileTooLarge');
  });

  it('a document that unpacks to too much, or has too many parts', async () => {
    const bomb = [
      { name: 'word/media/a.xml', content: Buffer.alloc(uploadLimits.unpackedBytes + 1) },
    ];
    const started = process.memoryUsage().rss;
    expect(await refusal('a.docx', aDocx({ parts: bomb }))).toBe('fileUnpacked');
    expect(process.memoryUsage().rss - started).toBeLessThan(300 * 1024 * 1024);
    const many = Array.from({ length: uploadLimits.parts }, (_, i) => ({
      name: `word/${i}.xml`,
      content: '',
    }));
    expect(await refusal('a.docx', aDocx({ parts: many }))).toBe('fileUnpacked');
  });

  it('a document that lies about what it unpacks to, or holds a part twice', async () => {
    const parts = [
      { name: '[Content_Types].xml', content: 'x'.repeat(5_000) },
      { name: 'word/document.xml', content: 'x' },
    ];
    expect(await refusal('a.docx', zip(parts, { declared: 1 }))).toBeDefined();
    const twice = [{ name: 'WORD/document.xml', content: 'x' }];
    expect(await refusal('a.docx', aDocx({ parts: twice }))).toBe('fileDamaged');
  });

  it('a PDF cut short, one without anything in it, and one with a password', async () => {
    const whole = await aPdf();
    expect(await refusal('a.pdf', whole.subarray(0, whole.length / 2))).toBe('fileDamaged');
    expect(await refusal('a.pdf', Buffer.from('%PDF-1.7\nnothing\n%%EOF'))).toBe('fileDamaged');
    expect(await refusal('a.pdf', await aLockedPdf())).toBe('fileProtected');
  });

  it('a PDF that unpacks to gigabytes, without keeping anybody waiting', async () => {
    const bomb = aPdfBomb();
    expect(bomb.length).toBeLessThan(100_000);
    const started = process.memoryUsage.rss();
    let largest = 0;
    let longest = 0;
    let last = Date.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, Date.now() - last);
      last = Date.now();
      largest = Math.max(largest, process.memoryUsage.rss() - started);
    }, 20);
    expect(await inspectFile('a.pdf', bomb)).toEqual({ refusal: 'fileDamaged' });
    clearInterval(watch);
    // The portal itself is neither blocked nor grows; the reader's own resources are measured elsewhere.
    expect(longest).toBeLessThan(2_000);
    expect(largest).toBeLessThan(100 * 1024 ** 2);
  });

  it('an image cut short, of too many pixels, or of too many bytes', async () => {
    const photo = await aPhoto();
    expect(await refusal('a.jpg', photo.subarray(0, photo.length - 200))).toBe('fileDamaged');
    const large = { width: 8_000, height: 5_001, channels: 3 as const, background: '#fff' };
    const wide = await sharp({ create: large }).png({ compressionLevel: 1 }).toBuffer();
    expect(await refusal('a.png', wide)).toBe('imageTooLarge');
    const heavy = Buffer.concat([photo, Buffer.alloc(uploadLimits.imageBytes)]);
    expect(await refusal('a.jpg', heavy)).toBe('imageTooLarge');
  });
});
