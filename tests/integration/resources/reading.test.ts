import { describe, expect, it } from 'vitest';
import { extract } from '~/features/library/files/extraction/extract.server';
import { inspectFile } from '~/features/library/files/inspection/inspect.server';
import { db } from '~/platform/db/client.server';
import { aDocx, aPdf } from './files';
import { aPdfBomb } from './pdf-bomb';
import { aNetwork } from './people';
import { rowOf, shared } from './shelf';
import { usageOfChildren } from './usage';
import { aLongReport, aScannedPdf } from './written-files';

const pdf = 'application/pdf';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const mebibyte = 1024 ** 2;

const onLinux = it.skipIf(process.platform !== 'linux');

describe('reading', () => {
  onLinux(
    'a report of 300 pages in Spanish: every page, with its ligatures and its cut words whole',
    async () => {
      const report = await aLongReport(300);
      const { result, peak, seconds } = await usageOfChildren(() => extract(report, pdf));
      expect(result).toMatchObject({ verdict: 'good', pageCount: 300, language: 'spa' });
      expect(result.pages).toHaveLength(300);
      expect(result.pages[11]).toMatch(/^Página 12: la configuración de la protección de niñas/);
      expect(result.pages[299]).toContain('en el flujo migratorio.');
      const speed = Math.round(300 / seconds);
      console.log(
        `reading: ${speed} pages a second of a processor, at most ${Math.round(peak / mebibyte)} MB`,
      );
      expect(speed).toBeGreaterThan(20);
    },
  );

  it('a scanned page has a number and no text', async () => {
    const result = await inspectFile('escaneo.pdf', await aScannedPdf());
    expect(result).toMatchObject({ pages: [''], facts: { pageCount: 1, language: null } });
  });

  it('a damaged one, and what is no document at all, is refused and said so', async () => {
    const whole = await aPdf();
    expect((await extract(whole.subarray(0, 300), pdf)).verdict).toBe('damaged');
    expect((await extract(Buffer.from('PK'), docx)).verdict).toBe('damaged');
  });

  it('keeps the text of each page with the file that is shared', async () => {
    const { staff } = await aNetwork();
    const slug = await shared(staff);
    const [file] = (await rowOf(slug)).files;
    expect(file).toMatchObject({ pageCount: 1 });
    expect(await db().resourceFilePage.findMany({ where: { fileId: file?.id ?? '' } })).toEqual([
      { fileId: file?.id, number: 1, text: 'Tejido' },
    ]);
  });
});

describe('a bomb', () => {
  const parts = (count: number) =>
    `<w:p><w:r><w:t>${'x'.repeat(60)}</w:t></w:r></w:p>`.repeat(count);
  onLinux.each([
    ['a PDF that unpacks to gigabytes', pdf, () => aPdfBomb()],
    ['a DOCX whose text unpacks to 90 MB', docx, () => aDocx({ body: parts(1_000_000) })],
    [
      'an archive of 200 MB of nothing',
      docx,
      () => aDocx({ parts: [{ name: 'word/a.xml', content: Buffer.alloc(200 * mebibyte) }] }),
    ],
  ])('%s costs less than 200 MB and 10 seconds of a processor', async (_what, mediaType, make) => {
    const bomb = make();
    expect(bomb.length).toBeLessThan(mebibyte);
    const { result, peak, seconds } = await usageOfChildren(() => extract(bomb, mediaType));
    console.log(
      `bomb: ${Math.round(peak / mebibyte)} MB, ${seconds.toFixed(1)} s, ${result.verdict}`,
    );
    expect(['damaged', 'unpacked']).toContain(result.verdict);
    expect(seconds).toBeLessThan(10);
    expect(peak).toBeGreaterThan(0);
    expect(peak).toBeLessThan(200 * mebibyte);
  });
});
