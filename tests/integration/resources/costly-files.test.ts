import { describe, expect, it } from 'vitest';
import { extract } from '~/features/library/files/extraction/extract.server';
import { inspectFile } from '~/features/library/files/inspection/inspect.server';
import { readPdf } from '~/features/library/files/reader/pdf-text.mjs';
import { uploadLimits } from '~/upload-limits.mjs';
import { isFull, size } from '../../security/size';
import {
  aBlankPng,
  aDocxOfManyAttributes,
  aDocxOfRelations,
  anArchiveOfManyParts,
  anEndlessArchive,
  aPdfOfSharedPages,
} from './costly-files';
import { aPdf, aPhoto } from './files';
import { aTellingPdf } from './telling-files';
import { turnsDuring, usageOfChildren } from './usage';
import { aLongReport, aScannedPdf } from './written-files';

const pdf = 'application/pdf';
const onLinux = it.skipIf(process.platform !== 'linux');

describe('a document', () => {
  it.each([
    [
      'relations full of entities',
      aDocxOfRelations(`<Relationship a="${'&#65;'.repeat(50)}"/>`),
      'fileUnpacked',
    ],
    [
      'relations full of forbidden characters',
      aDocxOfRelations('<Relationship a="&#1;&#1;&#1;"/>'),
      'fileUnpacked',
    ],
    ['a million empty relations', aDocxOfRelations('<Relationship a=""/>'), 'fileUnpacked'],
    ['relations of many attributes', aDocxOfManyAttributes(90_000), undefined],
    ['an archive of many parts', anArchiveOfManyParts(), 'fileMismatch'],
    ['an archive without an end', anEndlessArchive(), 'fileMismatch'],
  ])('%s does not keep the portal busy', async (_what, bytes, refusal) => {
    const { result, longest, busy } = await turnsDuring(() => inspectFile('a.docx', bytes));
    console.log(`turns: the longest ${Math.round(longest)} ms, ${Math.round(busy)} ms in all`);
    expect('refusal' in result ? result.refusal : undefined).toBe(refusal);
    // Longer than it may take at full size, because other tests keep the processors busy.
    const most = size(1_500, 500);
    expect(longest).toBeLessThan(most);
    expect(busy).toBeLessThan(most);
  });
});

it('the pages of a PDF are read until its time is used up', async () => {
  const bytes = await aPdfOfSharedPages(9, 100);
  const timeForFour = (pages: number) => (pages < 4 ? Infinity : 0);
  const { pages, pageCount } = await readPdf(bytes, () => undefined, timeForFour);
  expect([pages.length, pageCount]).toEqual([4, 9]);
});

// It takes all of the time that a file may take.
const atFullSize = it.skipIf(process.platform !== 'linux' || !isFull);

atFullSize('a PDF of thousands of pages that share one content is given up early', async () => {
  const bytes = await aPdfOfSharedPages(2_000, 2_400_000);
  expect(bytes.length).toBeLessThan(300_000);
  const { result, seconds } = await usageOfChildren(() => extract(bytes, pdf));
  console.log(`shared pages: ${seconds.toFixed(1)} s, ${result.pages.length} pages read`);
  expect(result).toMatchObject({ verdict: 'good', pageCount: 2_000 });
  expect(seconds).toBeLessThan(9);
});

onLinux('what people share stays well below that time', async () => {
  type Shared = [name: string, bytes: Buffer, pages: number];
  const files: Shared[] = [
    ['a page', await aPdf(), 1],
    ['a scanned page', await aScannedPdf(), 1],
    ['a page with hidden data', await aTellingPdf(), 1],
    ['a report of 60 pages', await aLongReport(60), 60],
    ...(isFull ? [['a report of 400 pages', await aLongReport(400), 400] satisfies Shared] : []),
  ];
  for (const [name, bytes, pages] of files) {
    const { result, seconds } = await usageOfChildren(() => extract(bytes, pdf));
    console.log(`${name}: ${seconds.toFixed(2)} s of a processor`);
    expect(result.verdict).toBe('good');
    expect(result.pages).toHaveLength(pages);
    // A third of what is allowed: see `enough` in reader/pdf-text.mjs.
    expect(seconds).toBeLessThan(2.5 + 0.02 * pages);
  }
});

describe('an image', () => {
  const long = uploadLimits.imagePixels;
  it.each([
    [1, long],
    [long, 1],
    [1, uploadLimits.imageSide + 1],
    [8_000, 5_001],
  ])('of %d × %d pixels is refused before it is decoded', async (width, height) => {
    const bytes = aBlankPng(width, height);
    expect(bytes.length).toBeLessThan(uploadLimits.imageBytes);
    const began = performance.now();
    expect(await inspectFile('a.png', bytes)).toEqual({ refusal: 'imageTooLarge' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('as long as it may be, or a photograph, is taken', async () => {
    for (const bytes of [aBlankPng(1, uploadLimits.imageSide), await aPhoto('webp')])
      expect(await inspectFile('a', bytes)).toHaveProperty('bytes');
  });
});
