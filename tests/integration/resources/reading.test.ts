import fs from 'node:fs';
import os from 'node:os';
import { describe, expect, it } from 'vitest';
import { extract } from '~/features/resources/extraction/extract.server';
import { inspectFile } from '~/features/resources/inspection/inspect.server';
import { db } from '~/platform/db/client.server';
import { aDocx, aPdf } from './files';
import { aPdfBomb } from './pdf-bomb';
import { aNetwork } from './people';
import { rowOf, shared } from './shelf';
import { aLongReport, aScannedPdf } from './written-files';
import { zip } from './zip';

const pdf = 'application/pdf';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const mebibyte = 1024 ** 2;

/** Whether so much else runs on the machine that seconds say nothing. */
const isBusy = () => (os.loadavg()[0] ?? 0) > 2 * os.cpus().length;

/** The most memory that processes of this one held while some work was done, in bytes; Linux alone tells. */
async function peakOfChildren<T>(work: () => Promise<T>): Promise<{ result: T; peak: number }> {
  let peak = 0;
  const watch = setInterval(() => {
    const sizes = children(process.pid).map(residentBytes);
    peak = Math.max(peak, ...sizes);
  }, 2);
  try {
    return { result: await work(), peak };
  } finally {
    clearInterval(watch);
  }
}

function children(pid: number): number[] {
  try {
    const threads = fs.readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) =>
      fs
        .readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
  } catch {
    return [];
  }
}

function residentBytes(pid: number): number {
  try {
    const [, pages = '0'] = fs.readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}

describe('reading', () => {
  it('a report of 300 pages in Spanish: every page, with its ligatures and its cut words whole', async () => {
    const report = await aLongReport(300);
    const began = performance.now();
    const { result, peak } = await peakOfChildren(() => extract(report, pdf));
    const seconds = (performance.now() - began) / 1000;
    expect(result).toMatchObject({ verdict: 'good', pageCount: 300, language: 'spa' });
    expect(result.pages).toHaveLength(300);
    expect(result.pages[11]).toMatch(/^Página 12: la configuración de la protección de niñas/);
    expect(result.pages[299]).toContain('en el flujo migratorio.');
    const speed = Math.round(300 / seconds);
    console.log(`reading: ${speed} pages/s, at most ${Math.round(peak / mebibyte)} MB`);
    if (!isBusy()) expect(speed).toBeGreaterThan(20);
  });

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
  it.each([
    ['a PDF that unpacks to gigabytes', pdf, () => aPdfBomb()],
    ['a DOCX whose text unpacks to 90 MB', docx, () => bigDocx(parts(1_000_000))],
    [
      'an archive of 200 MB of nothing',
      docx,
      () => aDocx({ parts: [{ name: 'word/a.xml', content: Buffer.alloc(200 * mebibyte) }] }),
    ],
  ])('%s costs less than 200 MB and 10 seconds', async (_what, mediaType, make) => {
    const bomb = make();
    expect(bomb.length).toBeLessThan(mebibyte);
    const began = performance.now();
    const { result, peak } = await peakOfChildren(() => extract(bomb, mediaType));
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `bomb: ${Math.round(peak / mebibyte)} MB, ${seconds.toFixed(1)} s, ${result.verdict}`,
    );
    expect(['damaged', 'unpacked']).toContain(result.verdict);
    if (!isBusy()) expect(seconds).toBeLessThan(10);
    expect(peak).toBeLessThan(200 * mebibyte);
  });
});

function bigDocx(body: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const content = `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`;
  return zip([{ name: 'word/document.xml', content }]);
}
