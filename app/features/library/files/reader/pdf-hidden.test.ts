import {
  degrees,
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFString,
  rgb,
  setTextRenderingMode,
  StandardFonts,
  TextRenderingMode,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readWholePdf, withoutHiddenInPdf } from './pdf.mjs';

// Words that are hidden begin with `oculto`, those that are seen with `visible`.
const black = rgb(0, 0, 0);
const white = rgb(1, 1, 1);

let font: PDFFont;

async function aPdf(draw: (page: PDFPage, document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([600, 800]);
  page.setFont(font);
  page.setFontSize(12);
  page.drawText('visibleuno', { x: 50, y: 760 });
  draw(page, document);
  return document.save();
}

function annotate(page: PDFPage, document: PDFDocument, entries: Record<string, unknown>) {
  const one = document.context.obj({ Type: 'Annot', ...entries } as Record<string, string>);
  page.node.addAnnot(document.context.register(one));
}

/** Puts a text on a layer that is switched off, or on one that is not. */
function onLayer(page: PDFPage, document: PDFDocument, text: string, isOff: boolean) {
  const { context } = document;
  const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Capa') }));
  const config = isOff ? { OFF: [layer] } : { BaseState: 'OFF', ON: [layer] };
  document.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: config }));
  const resources = page.node.Resources();
  resources?.set(PDFName.of('Properties'), context.obj({ MC0: layer }));
  page.pushOperators(PDFOperator.of('BDC' as never, [PDFName.of('OC'), PDFName.of('MC0')]));
  page.drawText(text, { x: 50, y: 400 });
  page.pushOperators(PDFOperator.of('EMC' as never));
}

const cases: Record<
  string,
  [kind: string | undefined, (page: PDFPage, document: PDFDocument) => void]
> = {
  'under a box over part of a line': [
    'covered',
    (page) => {
      page.drawText('visiblea ocultonombre visibleb', { x: 50, y: 700 });
      const x = 50 + font.widthOfTextAtSize('visiblea ', 12);
      const width = font.widthOfTextAtSize('ocultonombre', 12);
      page.drawRectangle({ x, y: 697, width, height: 13, color: black });
    },
  ],
  'under a thick line': [
    'covered',
    (page) => {
      page.drawText('ocultolinea', { x: 50, y: 700 });
      page.drawLine({ start: { x: 45, y: 704 }, end: { x: 200, y: 704 }, thickness: 14 });
    },
  ],
  'under a black highlighter': [
    'covered',
    (page, document) => {
      page.drawText('ocultomarcado', { x: 50, y: 700 });
      const QuadPoints = [45, 712, 200, 712, 45, 696, 200, 696];
      annotate(page, document, {
        Subtype: 'Highlight',
        Rect: [45, 696, 200, 712],
        QuadPoints,
        C: [0, 0, 0],
      });
    },
  ],
  'in the color of the paper': [
    'colorless',
    (page) => page.drawText('ocultoblanco', { x: 50, y: 600, color: white }),
  ],
  'black on black': [
    'colorless',
    (page) => {
      page.drawRectangle({ x: 40, y: 590, width: 200, height: 30, color: black });
      page.drawText('ocultonegro', { x: 50, y: 600, color: black });
    },
  ],
  'outside of the page': ['outside', (page) => page.drawText('ocultofuera', { x: 50, y: 900 })],
  'in letters that are too small': [
    'tiny',
    (page) => page.drawText('ocultominimo', { x: 50, y: 600, size: 0.4 }),
  ],
  'in invisible letters without a scan': [
    'invisible',
    (page) => {
      page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
      page.drawText('ocultoinvisible', { x: 50, y: 600 });
    },
  ],
  'on a layer that is off': [
    'layer',
    (page, document) => onLayer(page, document, 'ocultocapa', true),
  ],
  'on a layer that is on': [
    undefined,
    (page, document) => onLayer(page, document, 'visiblecapa', false),
  ],
  'white on a colored box, turned, underlined and struck through': [
    undefined,
    (page) => {
      page.drawRectangle({ x: 40, y: 490, width: 300, height: 40, color: rgb(0.1, 0.2, 0.5) });
      page.drawText('visibleazul', { x: 50, y: 500, color: white });
      page.drawText('visiblegirado', { x: 300, y: 300, rotate: degrees(40) });
      page.drawText('visibletachado', { x: 50, y: 200 });
      page.drawLine({ start: { x: 50, y: 204 }, end: { x: 150, y: 204 }, thickness: 1 });
      page.drawLine({ start: { x: 50, y: 198 }, end: { x: 150, y: 198 }, thickness: 1 });
    },
  ],
  'marked with a yellow pen': [
    undefined,
    (page) => {
      page.drawText('visibleamarillo', { x: 50, y: 600 });
      page.drawRectangle({
        x: 45,
        y: 595,
        width: 200,
        height: 18,
        color: rgb(1, 1, 0),
        opacity: 0.4,
      });
    },
  ],
};

describe('text of a PDF that nobody sees', () => {
  it.each(Object.entries(cases))('%s is told', async (_name, [kind, draw]) => {
    const bytes = await aPdf(draw);
    const { pages, wholePages, hidden } = await readWholePdf(bytes, () => undefined);
    expect(hidden.map((one) => one.kind)).toEqual(kind ? [kind] : []);
    expect(pages.join(' ')).not.toContain('oculto');
    const seen = pages.join(' ').match(/visible\w+/g);
    expect(hidden.map(({ where, sample }) => [where, /^oculto\w+$/.test(sample)])).toEqual(
      kind ? [['1', true]] : [],
    );
    if (kind) expect(wholePages.join(' ')).toContain('oculto');
    // Without it, the rest is where it was.
    const stripped = await withoutHiddenInPdf(bytes);
    const again = await readWholePdf(stripped ?? bytes, () => undefined);
    expect([again.hidden, again.pages.join(' ').match(/visible\w+/g)]).toEqual([[], seen]);
    if (kind) expect(again.wholePages).toEqual([]);
  });
});

describe('the text of a page', () => {
  const textOf = async (draw: (page: PDFPage) => void) =>
    (await readWholePdf(await aPdf(draw), () => undefined)).pages.join('\n');

  it('has a space wherever it jumps, and is read from left to right', async () => {
    const text = await textOf((page) => {
      page.drawText('AFIRMATIVO', { x: 400, y: 700 });
      page.drawText('ABDALA', { x: 100, y: 700 });
    });
    expect(text).toContain('ABDALA AFIRMATIVO');
  });

  it('is read column by column, even if it is drawn line by line across the page', async () => {
    const text = await textOf((page) => {
      for (let line = 0; line < 8; line += 1) {
        page.drawText(`izquierda ${line} con palabras de prosa`, { x: 50, y: 600 - 20 * line });
        page.drawText(`derecha ${line} con palabras de prosa`, { x: 330, y: 600 - 20 * line });
      }
    });
    expect(text.indexOf('izquierda 7')).toBeLessThan(text.indexOf('derecha 0'));
  });
});
