import { describe, expect, it } from 'vitest';
import { extract } from '~/features/library/files/extraction/extract.server';
import { inspectFile } from '~/features/library/files/inspection/inspect.server';
import { db } from '~/platform/db/client.server';
import { size } from '../../security/size';
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
    'a long report in Spanish: every page, with its ligatures and its cut words whole',
    async () => {
      const pages = size(60, 300);
      const report = await aLongReport(pages);
      const { result, peak, seconds } = await usageOfChildren(() => extract(report, pdf));
      expect(result).toMatchObject({ verdict: 'good', pageCount: pages, language: 'spa' });
      expect(result.pages).toHaveLength(pages);
      expect(result.pages[11]).toMatch(/^Página 12: la configuración de la protección de niñas/);
      expect(result.pages[pages - 1]).toContain('en el flujo migratorio.');
      const speed = Math.round(pages / seconds);
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
  // What it takes until it is given up grows with its size. The memory is measured exactly only when no other tests
  // run: a reader that is not given a processor notices its own growth later.
  const most = size(400, 200) * mebibyte;
  const parts = (count: number) =>
    `<w:p><w:r><w:t>${'x'.repeat(60)}</w:t></w:r></w:p>`.repeat(count);
  onLinux.each([
    ['a PDF that unpacks to gigabytes', pdf, () => aPdfBomb()],
    [
      'a DOCX whose text unpacks to a lot',
      docx,
      () => aDocx({ body: parts(size(220_000, 1_000_000)) }),
    ],
    [
      'an archive of 200 MB of nothing',
      docx,
      () => aDocx({ parts: [{ name: 'word/a.xml', content: Buffer.alloc(200 * mebibyte) }] }),
    ],
  ])(
    '%s costs little memory, and less than 10 seconds of a processor',
    async (_what, mediaType, make) => {
      const bomb = make();
      expect(bomb.length).toBeLessThan(mebibyte);
      const { result, peak, seconds } = await usageOfChildren(() => extract(bomb, mediaType));
      console.log(
        `bomb: ${Math.round(peak / mebibyte)} MB, ${seconds.toFixed(1)} s, ${result.verdict}`,
      );
      expect(['damaged', 'unpacked']).toContain(result.verdict);
      expect(seconds).toBeLessThan(10);
      expect(peak).toBeGreaterThan(0);
      expect(peak).toBeLessThan(most);
    },
  );
});
