import { PDFDocument, PDFName, PDFOperator, PDFString, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { withoutOtherTexts } from './pdf-other-texts.mjs';
import { readFile, stripFile } from './read-file.mjs';

const SECRET = 'ocultonombre';
const type = 'application/pdf';

async function aPdf(
  change: (document: PDFDocument) => void,
  isCovered = true,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([600, 800]);
  page.setFont(await document.embedFont(StandardFonts.Helvetica));
  page.drawText('visible', { x: 50, y: 700 });
  if (isCovered) {
    page.pushOperators(
      PDFOperator.of('BDC' as never, [PDFName.of('Span'), `<</ActualText (a\\(${SECRET}\\))>>`]),
    );
    page.drawText(SECRET, { x: 50, y: 600 });
    page.pushOperators(PDFOperator.of('EMC' as never));
    page.drawRectangle({ x: 40, y: 590, width: 300, height: 30, color: rgb(0, 0, 0) });
  }
  change(document);
  return document.save({ useObjectStreams: false });
}

/** Everything that a PDF says, unpacked. */
async function allOf(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  let all = '';
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    all += String(object);
    if ('getUnencodedContents' in object) continue;
  }
  for (const page of document.getPages()) {
    const { pages } = (await readFile(bytes, type, () => undefined)).reading;
    all += pages.join('') + String(page.node);
  }
  return all;
}

async function stripped(sent: Uint8Array) {
  const { reading, cleaned } = await readFile(sent, type, () => undefined);
  const { cleaned: without } = await stripFile(cleaned ?? sent, type);
  const again = await readFile(without ?? sent, type, () => undefined);
  return { hidden: reading.hidden, left: await allOf(again.cleaned ?? sent) };
}

const inCatalog = (key: string, value: object) => (document: PDFDocument) =>
  document.catalog.set(PDFName.of(key), document.context.obj(value as never));

describe('what was hidden is gone where the document says it once more', () => {
  it('in its structure', async () => {
    const { hidden, left } = await stripped(
      await aPdf(
        inCatalog('StructTreeRoot', {
          Type: 'StructTreeRoot',
          K: [
            {
              S: 'P',
              ActualText: PDFString.of(SECRET),
              Alt: PDFString.of(SECRET),
              E: PDFString.of(SECRET),
            },
          ],
        }),
      ),
    );
    expect(hidden).toEqual([{ kind: 'covered', where: '1', sample: SECRET }]);
    expect([left.includes(SECRET), left.includes('visible')]).toEqual([false, true]);
  });

  it.each([
    ['hidden', { F: 2 }, false],
    ['under a box', { F: 4 }, true],
  ] as const)('in a field that is %s', async (_name, flags, hasBox) => {
    const sent = await aPdf((document) => {
      const { context } = document;
      const text = PDFString.of(SECRET);
      const field = context.register(
        context.obj({
          Type: 'Annot',
          Subtype: 'Widget',
          FT: 'Tx',
          T: PDFString.of('n'),
          V: text,
          DV: text,
          TU: text,
          Rect: [100, 100, 200, 120],
          ...flags,
        }),
      );
      const [page] = document.getPages();
      page?.node.addAnnot(field);
      if (hasBox)
        page?.node.addAnnot(
          context.register(
            context.obj({
              Type: 'Annot',
              Subtype: 'Square',
              Rect: [90, 90, 300, 130],
              IC: [0, 0, 0],
              F: 4,
            }),
          ),
        );
      inCatalog('AcroForm', { Fields: [field] })(document);
    }, false);
    const { hidden, left } = await stripped(sent);
    expect(hidden).toEqual([{ kind: 'annotation', where: '1', sample: SECRET }]);
    expect(left.includes(SECRET)).toBe(false);
  });
});

it.each([
  [
    'of a layer that viewers switch off',
    { AS: [{ Event: 'View', OCGs: 'layer' }] },
    { Usage: { View: { ViewState: 'OFF' } } },
  ],
] as const)('text %s is told', async (_name, config, usage) => {
  const sent = await aPdf((document) => {
    const { context } = document;
    const layer = context.register(
      context.obj({ Type: 'OCG', Name: PDFString.of('c'), ...usage } as never),
    );
    const view = config.AS.map(({ Event }) => ({ Event, Category: ['View'], OCGs: [layer] }));
    inCatalog('OCProperties', { OCGs: [layer], D: { AS: view } })(document);
    const [page] = document.getPages();
    page?.node.Resources()?.set(PDFName.of('Properties'), context.obj({ MC0: layer }));
    page?.pushOperators(PDFOperator.of('BDC' as never, [PDFName.of('OC'), PDFName.of('MC0')]));
    page?.drawText(SECRET, { x: 50, y: 400 });
    page?.pushOperators(PDFOperator.of('EMC' as never));
  }, false);
  const { reading } = await readFile(sent, type, () => undefined);
  expect(reading.hidden).toEqual([{ kind: 'layer', where: '1', sample: SECRET }]);
});

it('text under a picture within the content is told', async () => {
  const sent = await aPdf((document) => {
    const [page] = document.getPages();
    page?.drawText(SECRET, { x: 50, y: 500 });
    page?.pushOperators(
      PDFOperator.of('q' as never),
      PDFOperator.of('300 0 0 40 40 490 cm BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI Q' as never),
    );
  }, false);
  const { reading } = await readFile(sent, type, () => undefined);
  expect(reading.hidden).toEqual([{ kind: 'covered', where: '1', sample: SECRET }]);
});

it('a content loses only its other words, and stays as long', () => {
  const content = Buffer.from(
    '/Span <</ActualText (a\\)(b)c) /Alt <FEFF0041>/MCID 1 /E 2>> BDC (/E) Tj',
  );
  const plain = withoutOtherTexts(content);
  expect(plain.length).toBe(content.length);
  expect(String(plain).replace(/ +/g, ' ')).toBe('/Span << /MCID 1 /E 2>> BDC (/E) Tj');
  const endless = Buffer.from('/ActualText ('.repeat(20_000));
  const began = performance.now();
  withoutOtherTexts(endless);
  expect(performance.now() - began).toBeLessThan(1_000);
});
