import { describe, expect, it } from 'vitest';
import { aDocx, anXlsx, relation } from '../../../../../tests/integration/resources/files';
import { unpacked, zip, type Part } from '../../../../../tests/integration/resources/zip';
import { cleanOffice } from './office-cleaning.mjs';
import { readFile, stripFile } from './read-file.mjs';

const office = 'application/vnd.openxmlformats-officedocument';
const docx = `${office}.wordprocessingml.document`;
const xlsx = `${office}.spreadsheetml.sheet`;
const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SECRET = 'NINASECRETA';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const row = (inner: string, properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr><w:tc><w:p>${inner}</w:p></w:tc></w:tr>`;

/** A document with a body, and parts beside it. */
function aText(body: string, parts: Part[] = [], rels = ''): Buffer {
  const all = unpacked(aDocx({ parts, rels }));
  return zip(
    all.map(({ name, content }) => ({
      name,
      content:
        name === 'word/document.xml'
          ? `<w:document xmlns:w="${words}" xmlns:r="r" xmlns:wp="wp" xmlns:v="v" xmlns:mc="mc"><w:body><w:p>${run('Protocolo de atención')}</w:p>${body}</w:body></w:document>`
          : content,
    })),
  );
}

/** Whether a text is anywhere in a document, also in one inside of it. */
function holds(bytes: Uint8Array, text: string): boolean {
  return unpacked(Buffer.from(bytes)).some(({ name, content }) =>
    /\.(?:xlsx|docx)$/.test(name)
      ? holds(Buffer.from(content), text)
      : content.toString().includes(text),
  );
}

const read = (bytes: Uint8Array, type: string) =>
  readFile(new Uint8Array(bytes), type, () => undefined);

describe('what nobody sees in a text is told, left out of its pages, and removed', () => {
  const marked = (properties: string) => `<w:p>${run(SECRET, properties)}</w:p>`;
  it.each([
    [
      'black letters under a black marker',
      marked('<w:color w:val="000000"/><w:highlight w:val="black"/>'),
    ],
    ['letters of no color under a black marker', marked('<w:highlight w:val="black"/>')],
    ['letters on black', marked('<w:shd w:val="clear" w:color="auto" w:fill="000000"/>')],
    ['letters on solid black', marked('<w:shd w:val="solid" w:color="000000" w:fill="auto"/>')],
    [
      'blue letters on blue',
      marked('<w:color w:val="1F3864"/><w:shd w:val="clear" w:fill="1F3A64"/>'),
    ],
    [
      'black letters in a black cell',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr>${marked('<w:color w:val="000000"/>')}</w:tc></w:tr></w:tbl>`,
    ],
    ['letters as narrow as a line', marked('<w:w w:val="1"/>')],
    ['letters that are not filled', marked('<w14:textFill><w14:noFill/></w14:textFill>')],
    ['a hidden row', `<w:tbl>${row(run('a'))}${row(run(SECRET), '<w:hidden/>')}</w:tbl>`],
    [
      'a hidden box',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><wp:anchor><wp:docPr id="1" name="a" hidden="1"/><w:txbxContent><w:p>${run(SECRET)}</w:p></w:txbxContent></wp:anchor></mc:Choice><mc:Fallback><v:shape style="visibility:hidden"><w:txbxContent><w:p>${run(SECRET)}</w:p></w:txbxContent></v:shape></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ],
  ])('%s', async (_name, body) => {
    const sent = aText(body);
    const { reading, cleaned } = await read(sent, docx);
    expect(reading.hidden.map(({ sample }) => sample).join(' ')).toContain(SECRET);
    expect(reading.pages.join('\n')).not.toContain(SECRET);
    const stripped = await stripFile(new Uint8Array(cleaned ?? sent), docx);
    expect(holds(stripped.cleaned ?? sent, SECRET)).toBe(false);
  });

  it.each([
    [
      'white letters in a dark cell',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr><w:p>${run('visto', '<w:color w:val="FFFFFF"/>')}</w:p></w:tc></w:tr></w:tbl>`,
    ],
    [
      'letters of no color in a dark cell',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr><w:p>${run('visto')}</w:p></w:tc></w:tr></w:tbl>`,
    ],
    [
      'letters under a yellow marker',
      `<w:p>${run('visto', '<w:highlight w:val="yellow"/>')}</w:p>`,
    ],
    [
      'an outline that is not filled',
      `<w:p>${run('visto', '<w14:textOutline><w14:noFill/></w14:textOutline>')}</w:p>`,
    ],
    ['a row that is not hidden', `<w:tbl>${row(run('visto'), '<w:hidden w:val="0"/>')}</w:tbl>`],
  ])('%s are seen', async (_name, body) => {
    const { reading } = await read(aText(body), docx);
    expect([reading.hidden, reading.pages.join('\n').includes('visto')]).toEqual([[], true]);
  });
});

describe('a document inside of another', () => {
  const parts = [
    { name: 'word/embeddings/Libro.xlsx', content: anXlsx() },
    {
      name: 'word/charts/chart1.xml',
      content: `<c:chartSpace xmlns:c="c" xmlns:r="r"><c:externalData r:id="r1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
    },
    {
      name: 'word/charts/_rels/chart1.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/relationships/package" Target="../embeddings/Libro.xlsx"/></Relationships>`,
    },
  ];
  const sent = aText('', parts, relation('chart', 'charts/chart1.xml'));

  it('goes, with what refers to it, and the sharer is told', async () => {
    const { reading, cleaned } = await read(sent, docx);
    expect(reading.remarks.map(({ kind }) => kind)).toContain('inner');
    const names = unpacked(Buffer.from(cleaned ?? [])).map(({ name }) => name);
    expect(names).toContain('word/charts/chart1.xml');
    expect(names.filter((name) => name.includes('embeddings'))).toEqual([]);
    expect(holds(cleaned ?? sent, 'externalData')).toBe(false);
  });

  it('is no way to leave it in a signed one', async () => {
    const signed = zip([...unpacked(sent), { name: '_xmlsignatures/sig1.xml', content: '<s/>' }]);
    expect((await read(signed, docx)).reading.verdict).toBe('embedded');
  });
});

it.each([
  ['even', '', false],
  ['first', '', false],
  ['even', '<w:settings xmlns:w="w"><w:evenAndOddHeaders/></w:settings>', true],
  ['default', '', true],
] as const)(
  'a header of the kind %s, with “%s”, stays only if it is used',
  async (type, settings, stays) => {
    const parts = [
      {
        name: 'word/header1.xml',
        content: `<w:hdr xmlns:w="${words}"><w:p>${run(SECRET)}</w:p></w:hdr>`,
      },
      ...(settings ? [{ name: 'word/settings.xml', content: settings }] : []),
    ];
    const rels =
      `<Relationship Id="rH" Type="${office}/relationships/header" Target="header1.xml"/>` +
      (settings ? relation('settings', 'settings.xml') : '');
    const sent = aText(
      `<w:sectPr><w:headerReference w:type="${type}" r:id="rH"/></w:sectPr>`,
      parts,
      rels,
    );
    const { cleaned } = await cleanOffice(new Uint8Array(sent));
    expect(holds(cleaned ?? sent, SECRET)).toBe(stays);
  },
);

describe('places on a disk in what is not an attribute', () => {
  const path = `C:\\Users\\${SECRET}\\casos.docx`;
  const code = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  it.each([
    ['a field', instruction(`HYPERLINK "file:///${path}"`)],
    [
      'a field in pieces',
      instruction('HYPERLINK "file:///C:\\Us') + instruction(`ers\\${SECRET}"`),
    ],
    ['notes of a program', instruction(`ADDIN ZOTERO_ITEM {"uris":["${SECRET}"]}`)],
  ])('%s', async (_name, field) => {
    const sent = aText(
      `<w:p>${code('begin')}${field}${code('separate')}${run('véase')}${code('end')}</w:p>`,
    );
    const { cleaned } = await cleanOffice(new Uint8Array(sent));
    expect([holds(cleaned ?? sent, SECRET), holds(cleaned ?? sent, 'véase')]).toEqual([
      false,
      true,
    ]);
  });

  it('a simple field, a formula, a name and what a link shows', async () => {
    const simple = aText(
      `<w:p><w:fldSimple w:instr=' HYPERLINK "${path}" '>${run('a')}</w:fldSimple></w:p>`,
    );
    const sheet = zip(
      unpacked(anXlsx()).map(({ name, content }) => ({
        name,
        content: content
          .toString()
          .replace(
            '</sheetData>',
            `<row><c t="str"><f>HYPERLINK("${path}")</f><v>véase</v></c></row></sheetData><hyperlinks><hyperlink ref="A1" display="${path}"/></hyperlinks>`,
          )
          .replace(
            '</sheets>',
            `</sheets><definedNames><definedName name="a">"${path}"</definedName></definedNames>`,
          ),
      })),
    );
    for (const sent of [simple, sheet]) {
      expect(holds(sent, SECRET)).toBe(true);
      const { cleaned } = await cleanOffice(new Uint8Array(sent));
      expect(holds(cleaned ?? sent, SECRET)).toBe(false);
    }
  });
});

it('black cells with black letters are told; what lists the values of hidden sheets goes with them', async () => {
  const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = `${office}/relationships`.replace('application/vnd.', 'http://schemas.');
  const cell = (text: string, style = 0) =>
    `<c t="inlineStr" s="${style}"><is><t>${text}</t></is></c>`;
  const sheet = (cells: string, after = '') =>
    `<worksheet xmlns="${sheets}"><sheetData><row>${cells}</row></sheetData>${after}</worksheet>`;
  const list = `<dataValidations><dataValidation><formula1>"${SECRET}"</formula1></dataValidation></dataValidations>`;
  const rel = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${sheets}" xmlns:r="r"><sheets><sheet name="A" r:id="r1"/><sheet name="B" state="hidden" r:id="r2"/></sheets><pivotCaches><pivotCache cacheId="1" r:id="r3"/></pivotCaches></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel('r1', 'worksheet', 'worksheets/sheet1.xml')}${rel('r2', 'worksheet', 'worksheets/sheet2.xml')}${rel('r3', 'pivotCacheDefinition', 'pivotCache/d1.xml')}${rel('r4', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet(cell('visto') + cell('NEGRONEGRO', 1), list),
    'xl/worksheets/sheet2.xml': sheet(cell(SECRET)),
    'xl/pivotCache/d1.xml': `<pivotCacheDefinition xmlns="${sheets}"><cacheFields><cacheField name="a"><sharedItems><s v="${SECRET}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
    'xl/styles.xml': `<styleSheet xmlns="${sheets}"><fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill></fills><cellXfs><xf/><xf fontId="0" fillId="1"/></cellXfs></styleSheet>`,
  };
  const kept = unpacked(anXlsx()).filter(({ name }) => !(name in parts));
  const sent = zip([
    ...kept,
    ...Object.entries(parts).map(([name, content]) => ({ name, content })),
  ]);
  const { reading } = await read(sent, xlsx);
  expect(reading.hidden.map(({ kind }) => kind)).toEqual(['colorless', 'hiddenSheet']);
  const { cleaned } = await stripFile(new Uint8Array(sent), xlsx);
  expect(['visto', SECRET, 'NEGRONEGRO'].map((text) => holds(cleaned ?? sent, text))).toEqual([
    ...[true, false, false],
  ]);
});
