import { Readable } from 'node:stream';
import type { TFunction } from 'i18next';
import { ZipFile } from 'yazl';
import { byteOrderMark, csvRow } from '~/platform/csv';
import { escapeXml } from '~/platform/xml';
import { streamed } from '../doors/door.server';
import { headingOf, textOf, type Table } from './table';

/** How a table is written. */
export type Encode = (table: Table, t: TFunction) => ReadableStream<Uint8Array>;

/** CSV in UTF-8, with a byte order mark for spreadsheets. */
export const encodeCsv: Encode = (table, t) =>
  streamed(
    (async function* () {
      const heads = [headingOf(table, t), ...(table.hashtags ? [[...table.hashtags]] : [])];
      // Hashtags begin with a sign that no spreadsheet takes for a formula.
      yield byteOrderMark + heads.map(csvRow).join('');
      for await (const rows of table.rows)
        yield rows.map((row) => csvRow(row.map(textOf))).join('');
    })(),
  );

/** A JSON list of objects. */
export const encodeJson: Encode = ({ columns, rows }) =>
  streamed(
    (async function* () {
      let isFirst = true;
      yield '[';
      for await (const batch of rows) {
        const objects = batch.map((row) =>
          JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? '']))),
        );
        yield `${isFirst ? '\n' : ',\n'}${objects.join(',\n')}`;
        isFirst = false;
      }
      yield '\n]\n';
    })(),
  );

const parts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Tejido" sheetId="1" r:id="rId1"/></sheets></workbook>`,
};
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The most characters that a cell of a spreadsheet holds. */
const longestCell = 32_000;

/** A spreadsheet in Office Open XML (ECMA-376), whose cells are all texts, so that none is a formula. */
export const encodeXlsx: Encode = (table, t) => {
  const zip = new ZipFile();
  for (const [name, xml] of Object.entries(parts))
    zip.addBuffer(Buffer.from(declaration + xml), name);
  zip.addReadStream(Readable.from(sheetOf(table, t)), 'xl/worksheets/sheet1.xml');
  zip.end();
  return Readable.toWeb(zip.outputStream as Readable) as ReadableStream<Uint8Array>;
};

async function* sheetOf(table: Table, t: TFunction): AsyncGenerator<Buffer> {
  const rowOf = (cells: readonly string[]) => `<row>${cells.map(cellOf).join('')}</row>`;
  const heads = [headingOf(table, t), ...(table.hashtags ? [table.hashtags] : [])];
  yield Buffer.from(
    `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${heads.map(rowOf).join('')}`,
  );
  for await (const rows of table.rows)
    yield Buffer.from(rows.map((row) => rowOf(row.map(textOf))).join(''));
  yield Buffer.from('</sheetData></worksheet>');
}

const cellOf = (text: string) =>
  text === ''
    ? '<c/>'
    : `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, longestCell))}</t></is></c>`;
