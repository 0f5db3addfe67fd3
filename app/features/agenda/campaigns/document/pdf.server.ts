import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb, type PDFFont } from '@cantoo/pdf-lib';
import type { DocumentBlock, SignedDocument } from './blocks';

// A4 in points.
const page = { width: 595, height: 842, margin: 64, bottom: 72 };

interface Look {
  size: number;
  isBold?: true;
  /** the space above */
  above: number;
  indent?: number;
  isSoft?: true;
  /** not the last thing on a page */
  staysWithNext?: true;
}

const looks: Record<DocumentBlock['kind'], Look> = {
  kind: { size: 10, above: 0, isSoft: true, staysWithNext: true },
  title: { size: 20, isBold: true, above: 4, staysWithNext: true },
  addressee: { size: 12, above: 14 },
  text: { size: 11.5, above: 10 },
  item: { size: 11.5, above: 5, indent: 14 },
  heading: { size: 14, isBold: true, above: 26, staysWithNext: true },
  country: { size: 11.5, isBold: true, above: 12, staysWithNext: true },
  name: { size: 11, above: 3, indent: 14 },
  note: { size: 9, above: 8, isSoft: true },
};

const require = createRequire(import.meta.url);
const fontFile = (weight: string) =>
  require.resolve(`@expo-google-fonts/noto-serif/${weight}/NotoSerif_${weight}.ttf`);
let fonts: Promise<[Buffer, Buffer]> | undefined;
const readFonts = () =>
  (fonts ??= Promise.all([fs.readFile(fontFile('400Regular')), fs.readFile(fontFile('700Bold'))]));

/** Cuts a text into lines that are no wider than `most`; a word that is wider is cut, too. */
function linesOf(text: string, font: PDFFont, size: number, most: number): string[] {
  const fits = (words: string) => font.widthOfTextAtSize(words, size) <= most;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph
      .split(' ')
      .flatMap((one) => (fits(one) ? [one] : cut(one, fits)))) {
      const longer = line ? `${line} ${word}` : word;
      if (line && !fits(longer)) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

function cut(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part && !fits(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** The document as a PDF of A4 pages, with its fonts embedded, so that every accent is shown everywhere. */
export async function pdfOf({ lang, title, blocks }: SignedDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage(lang);
  pdf.setProducer('Tejido');
  pdf.setCreator('Tejido');
  const [regularBytes, boldBytes] = await readFonts();
  const regular = await pdf.embedFont(regularBytes, { subset: true });
  const bold = await pdf.embedFont(boldBytes, { subset: true });
  let sheet = pdf.addPage([page.width, page.height]);
  let y = page.height - page.margin;
  for (const block of blocks) {
    const { size, isBold, above, indent = 0, isSoft, staysWithNext } = looks[block.kind];
    const font = isBold ? bold : regular;
    const height = size * 1.45;
    const x = page.margin + indent;
    const lines = linesOf(block.text, font, size, page.width - page.margin - x);
    y -= above;
    const needed = (staysWithNext ? lines.length * height : 0) + height * (staysWithNext ? 3 : 1);
    if (y - needed < page.bottom) {
      sheet = pdf.addPage([page.width, page.height]);
      y = page.height - page.margin;
    }
    for (const line of lines) {
      if (y - height < page.bottom) {
        sheet = pdf.addPage([page.width, page.height]);
        y = page.height - page.margin;
      }
      y -= height;
      const color = isSoft ? rgb(0.35, 0.33, 0.3) : rgb(0.1, 0.09, 0.08);
      sheet.drawText(line, { x, y, size, font, color });
    }
  }
  numberPages(pdf, regular);
  return pdf.save();
}

function numberPages(pdf: PDFDocument, font: PDFFont): void {
  const pages = pdf.getPages();
  for (const [at, sheet] of pages.entries()) {
    const text = `${at + 1} / ${pages.length}`;
    const x = page.width - page.margin - font.widthOfTextAtSize(text, 9);
    sheet.drawText(text, { x, y: 40, size: 9, font, color: rgb(0.35, 0.33, 0.3) });
  }
}
