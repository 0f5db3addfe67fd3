import { describe, expect, it } from 'vitest';
import { withoutHiddenInDocx } from './docx-strip.mjs';
import { readDocx } from './docx.mjs';
import { packParts } from './office-parts.mjs';
import { withoutHiddenInXlsx } from './xlsx-strip.mjs';
import { readXlsx } from './xlsx.mjs';

const ooxml = 'http://schemas.openxmlformats.org';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${ooxml}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (inner: string) =>
  `<Relationships xmlns="${ooxml}/package/2006/relationships">${inner}</Relationships>`;

/** A document of these parts, of which the first is the main one. */
function pack(parts: Record<string, string>): Promise<Buffer> {
  const [main = ''] = Object.keys(parts);
  const all = { '_rels/.rels': relations(relation('r1', 'officeDocument', main)), ...parts };
  return packParts(new Map(Object.entries(all).map(([name, xml]) => [name, Buffer.from(xml)])));
}

const run = (text: string, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t>${text} </w:t></w:r>`;
const paragraph = (inner: string, look = '') =>
  `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${inner}</w:p>`;
const cell = (look: string, inner: string) => `<w:tc><w:tcPr>${look}</w:tcPr>${inner}</w:tc>`;
const white = '<w:color w:val="FFFFFF"/>';

function aDocx(): Promise<Buffer> {
  const ns = `xmlns:w="${ooxml}/wordprocessingml/2006/main"`;
  const style = (id: string, inner: string) => `<w:style w:styleId="${id}">${inner}</w:style>`;
  const table = (look: string, inner: string) =>
    `<w:tbl><w:tblPr>${look}</w:tblPr><w:tr>${inner}</w:tr></w:tbl>`;
  return pack({
    'word/document.xml': `<w:document ${ns}><w:body>${[
      paragraph(
        run('visibleuno') +
          run('ocultovanish', '<w:vanish/>') +
          run('visiblefalso', '<w:vanish w:val="0"/>'),
      ),
      // The mark of a paragraph may be hidden without its letters.
      paragraph(run('visiblemarca'), '<w:rPr><w:vanish/></w:rPr>'),
      paragraph(run('ocultoestilo', '<w:rStyle w:val="Secreto"/>')),
      paragraph(run('ocultobasado'), '<w:pStyle w:val="Hijo"/>'),
      paragraph(
        run('ocultoblanco', white) + run('visiblefondo', `${white}<w:shd w:fill="1F3864"/>`),
      ),
      paragraph(run('ocultominimo', '<w:sz w:val="1"/>')),
      table(
        '<w:tblStyle w:val="TableGrid"/>',
        cell('<w:shd w:fill="1F3864"/>', paragraph(run('visibletabla', white))) +
          cell('', paragraph(run('ocultotabla', white))),
      ),
      table('<w:tblStyle w:val="GridTable4"/>', cell('', paragraph(run('visiblecabecera', white)))),
      paragraph(
        '<w:commentRangeStart w:id="0"/>' +
          run('visiblecomentado') +
          '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
      ),
    ].join('')}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      relation('r1', 'styles', 'styles.xml') + relation('r2', 'comments', 'comments.xml'),
    ),
    'word/styles.xml': `<w:styles ${ns}>${style('Secreto', '<w:rPr><w:vanish/></w:rPr>')}${style('Padre', '<w:rPr><w:vanish/></w:rPr>')}${style('Hijo', '<w:basedOn w:val="Padre"/>')}</w:styles>`,
    'word/comments.xml': `<w:comments ${ns}><w:comment w:id="0">${paragraph(run('comentario'))}</w:comment></w:comments>`,
  });
}

/** Words that are hidden begin with `oculto`, those that are seen with `visible`. */
const words = (pages: string[]) => (pages.join(' ').match(/(?:oculto|visible)\w+/g) ?? []).sort();

describe('text of a DOCX that nobody sees', () => {
  const places = { main: 'word/document.xml' };

  it('is told and left out', async () => {
    const { pages, wholePages, hidden } = await readDocx(await aDocx(), () => undefined, places);
    const seen = words(pages);
    expect(seen.every((word) => word.startsWith('visible'))).toBe(true);
    expect(seen).toHaveLength(7);
    expect(words(wholePages).filter((word) => word.startsWith('oculto'))).toHaveLength(6);
    const said = hidden.filter(({ kind }) => kind !== 'comment').map(({ sample }) => sample);
    expect(words(said)).toHaveLength(6);
    expect(new Set(hidden.map(({ kind }) => kind))).toEqual(
      new Set(['hiddenText', 'colorless', 'tiny', 'comment']),
    );
  });

  it('can be taken out, with the comments', async () => {
    const before = await readDocx(await aDocx(), () => undefined, places);
    const stripped = await withoutHiddenInDocx(await aDocx());
    const { pages, hidden } = await readDocx(stripped, () => undefined, places);
    expect([hidden, words(pages)]).toEqual([[], words(before.pages)]);
    expect(Buffer.from(stripped).includes('comments.xml')).toBe(false);
  });
});

function anXlsx(): Promise<Buffer> {
  const ns = `xmlns="${ooxml}/spreadsheetml/2006/main" xmlns:r="${ooxml}/officeDocument/2006/relationships"`;
  const text = (at: string, value: string, style = 0) =>
    `<c ${at && `r="${at}"`} s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const shared = (at: string, index: number) => `<c r="${at}" t="s"><v>${index}</v></c>`;
  const sheet = (inner: string) => `<worksheet ${ns}>${inner}</worksheet>`;
  return pack({
    'xl/workbook.xml': `<workbook ${ns}><sheets>
      <sheet name="Datos" sheetId="1" r:id="r1"/><sheet name="Oculta Pérez" sheetId="2" state="hidden" r:id="r2"/>
      <sheet name="Gráfico" sheetId="3" r:id="r5"/><sheet name="Muy oculta" sheetId="4" state="veryHidden" r:id="r6"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('r2', 'worksheet', 'worksheets/sheet2.xml') +
        relation('r3', 'sharedStrings', 'sharedStrings.xml') +
        relation('r4', 'styles', 'styles.xml') +
        relation('r5', 'chartsheet', 'chartsheets/sheet1.xml') +
        relation('r6', 'worksheet', 'worksheets/sheet3.xml'),
    ),
    'xl/worksheets/sheet1.xml': sheet(`<cols><col min="3" max="3" hidden="1"/></cols><sheetData>
      <row r="1">${shared('A1', 0)}${text('B1', 'visiblecolumna')}${text('C1', 'ocultocolumna')}</row>
      <row r="2" hidden="1">${shared('A2', 1)}</row>
      <row>${text('', 'visiblesinsitio')}${text('', 'visibleotro')}</row>
      <row r="4">${text('A4', 'ocultoblanco', 1)}${text('B4', 'ocultoformato', 2)}<c r="D4" s="3"><v>46000</v></c><c r="E4"><f>A1</f><v>7</v></c></row>
      </sheetData>`),
    'xl/worksheets/sheet2.xml': sheet(`<sheetData><row r="1">${shared('A1', 2)}</row></sheetData>`),
    'xl/worksheets/sheet3.xml': sheet(`<sheetData><row>${text('', 'ocultomuy')}</row></sheetData>`),
    'xl/chartsheets/sheet1.xml': `<chartsheet ${ns}/>`,
    'xl/sharedStrings.xml': `<sst ${ns}>${['visiblecompartido', 'ocultofila', 'ocultohoja'].map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${ns}><numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts>
      <fonts><font><color theme="1"/></font><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills>
      <cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf fontId="0" fillId="0" numFmtId="164"/><xf numFmtId="14" fontId="0"/></cellXfs></styleSheet>`,
  });
}

describe('text of an XLSX that nobody sees', () => {
  const places = { main: 'xl/workbook.xml' };

  it('is told and left out; cells need no reference, and a sheet may be a chart', async () => {
    const { pages, hidden, wholePages } = await readXlsx(await anXlsx(), () => undefined, places);
    expect(words(pages)).toEqual([
      'visiblecolumna',
      'visiblecompartido',
      'visibleotro',
      'visiblesinsitio',
    ]);
    expect(pages[0]).toContain('2025-12-09');
    expect(pages.join(' ')).not.toMatch(/Pérez|Muy oculta/);
    expect(words(wholePages).filter((word) => word.startsWith('oculto'))).toHaveLength(6);
    expect(hidden.map(({ kind, where }) => `${kind} ${where}`).sort()).toEqual([
      'colorless Datos',
      'hiddenCell Datos',
      'hiddenColumn Datos',
      'hiddenRow Datos',
      'hiddenSheet Muy oculta',
      'hiddenSheet Oculta Pérez',
    ]);
  });

  it('can be taken out, with the names of hidden sheets', async () => {
    const stripped = await withoutHiddenInXlsx(await anXlsx(), places);
    const { pages, hidden } = await readXlsx(stripped, () => undefined, places);
    expect(words(pages)).toHaveLength(4);
    expect(hidden.filter(({ sample }) => sample !== '')).toEqual([]);
    expect(pages[0]).toContain('7');
  });
});
