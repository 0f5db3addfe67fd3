import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { extract } from '~/features/library/files/extraction/extract.server';
import { at, keepRows, timed } from './rows';

// Extracts the text of a report of 300 pages of some 400 words each, including the start of the reader's
// process.

const PAGES = 300;
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const sentence =
  'Cada niña, niño y adolescente en movilidad tiene derecho a ser escuchado y a que su interés superior se evalúe. ';

async function aReport(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= PAGES; number += 1) {
    const page = document.addPage();
    page.drawText(`Capítulo ${number}`, { x: 50, y: 800, size: 16, font });
    for (let line = 0; line < 40; line += 1)
      page.drawText(sentence.slice(line % 7, 90 + (line % 7)), {
        x: 50,
        y: 770 - line * 18,
        size: 10,
        font,
      });
  }
  return document.save();
}

test('pages of a PDF that are read in a second', { timeout: 600_000 }, async () => {
  const pdf = await aReport();
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const time = await timed(async () => {
      const { verdict, pages } = await extract(pdf, 'application/pdf');
      expect([verdict, pages.length]).toEqual(['good', PAGES]);
    });
    rates.push(PAGES / (time / 1000));
  }
  const median = Math.round(at(rates, 0.5));
  keepRows([
    { measure: `pages of a ${PAGES}-page PDF read a second`, figure: median, goal: '≥ 20' },
  ]);
  expect(median).toBeGreaterThanOrEqual(20);
});
