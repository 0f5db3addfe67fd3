import { expect, it } from 'vitest';
import sharp from 'sharp';
import { inspectFile } from '~/features/library/files/inspection/inspect.server';
import { isFull, size } from '../../security/size';
import { aPhoto, anXlsx } from './files';
import { aPdfBomb } from './pdf-bomb';
import { aNetwork } from './people';
import { found, shared } from './shelf';

const mebibyte = 1024 ** 2;

/** A workbook of some hundred kilobytes with a sheet of 20 MB, or 90 at full size. */
function anXlsxBomb(): Buffer {
  const cell = '<c t="inlineStr"><is><t>xxxxxxxxxxxxxxxx</t></is></c>';
  return anXlsx({ rows: `<row>${cell.repeat(50)}</row>`.repeat(size(8_000, 33_000)) });
}

it('bombs at every reader keep nobody else waiting, and the portal itself no larger', async () => {
  const { staff } = await aNetwork();
  await shared(staff, { title: { es: 'Ruta cempasúchil', en: '' } });
  const wide = { width: 6_300, height: 6_300, channels: 3 as const, background: '#fff' };
  const bombs: [string, Buffer][] = [
    ['a.pdf', aPdfBomb()],
    ['a.xlsx', anXlsxBomb()],
    ...(isFull ? [['b.pdf', aPdfBomb()] satisfies [string, Buffer]] : []),
    ['a.png', await sharp({ create: wide }).png().toBuffer()],
  ];
  for (const [, { length }] of bombs) expect(length).toBeLessThan(mebibyte);
  await found(staff, 'cempasuchil');

  const before = process.memoryUsage.rss();
  let grown = 0;
  let longestTurn = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longestTurn = Math.max(longestTurn, performance.now() - last);
    last = performance.now();
    grown = Math.max(grown, process.memoryUsage.rss() - before);
  }, 10);
  let areUnderWay = true;
  const waits: number[] = [];
  const others = async () => {
    while (areUnderWay) {
      const began = performance.now();
      expect(await found(staff, 'cempasuchil')).toBe(1);
      waits.push(performance.now() - began);
    }
  };
  const asking = others();
  // Photographs do not wait for the readers of documents.
  const photo = inspectFile('foto.jpg', await aPhoto());
  const results = await Promise.all(bombs.map(([name, bytes]) => inspectFile(name, bytes)));
  areUnderWay = false;
  await asking;
  clearInterval(watch);
  expect(await photo).toHaveProperty('bytes');
  const refusals = results.map((result) => ('refusal' in result ? result.refusal : 'taken'));
  const longest = Math.max(...waits);
  console.log(
    `bombs: ${refusals.join(', ')}; meanwhile ${waits.length} searches, the longest ${Math.round(longest)} ms, ` +
      `the portal's longest turn ${Math.round(longestTurn)} ms, its memory +${Math.round(grown / mebibyte)} MB`,
  );
  expect(refusals.slice(0, -1).filter((one) => one === 'taken')).toEqual([]);
  expect(longest).toBeLessThan(2_000);
  expect(longestTurn).toBeLessThan(1_000);
  expect(grown).toBeLessThan(200 * mebibyte);
});
