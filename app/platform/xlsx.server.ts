import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { escapeXml } from './xml';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const typed = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a program may show of a cell: Excel refuses longer ones. */
const longestCell = 32_767;

/**
 * A workbook with one sheet of texts. Every cell is a text in place (`inlineStr`), which no program reads as a formula,
 * whatever it begins with. The first row stays visible, and columns have the widths given in characters.
 *
 * @param sheet the name of the sheet: at most 31 characters, without []:*?/\
 */
export function xlsx(
  sheet: string,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(head + text), path);
  add(
    '[Content_Types].xml',
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${typed}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typed}.worksheet+xml"/></Types>`,
  );
  add('_rels/.rels', relations('officeDocument', 'xl/workbook.xml'));
  add('xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml'));
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeXml(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  add('xl/worksheets/sheet1.xml', worksheet(rows, widths));
  zip.end();
  return Readable.toWeb(zip.outputStream as Readable) as ReadableStream<Uint8Array>;
}

const relations = (type: string, target: string) =>
  `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

function worksheet(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const cells = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((text, i) => cell(text, i, at + 1)).join('')}</row>`,
  );
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `<worksheet xmlns="${main}">${view}<cols>${columns.join('')}</cols><sheetData>${cells.join('')}</sheetData></worksheet>`;
}

function cell(text: string, column: number, row: number): string {
  const name = `${String.fromCharCode(65 + column)}${row}`;
  const value = escapeXml(text.slice(0, longestCell));
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
}
