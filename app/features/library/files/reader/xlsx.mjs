import readSheets from 'read-excel-file/node';
import { unescape } from './docx.mjs';
import { openPackage } from './package.mjs';
import { Refused } from './refused.mjs';

/**
 * Reads the text of an XLSX. Each sheet becomes a page: its name, then its rows.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<import('./pdf-text.mjs').ReadText>}
 */
export async function readXlsx(bytes) {
  const parts = await openPackage(bytes, (name) => /^docProps\/core\.xml$/i.test(name));
  const sheets = await readSheets(Buffer.from(bytes)).catch(() => {
    throw new Refused('damaged');
  });
  const pages = sheets.map(({ sheet, data }) =>
    [sheet, ...data.map((row) => row.map(textOf).filter(Boolean).join('\t'))].join('\n'),
  );
  const title = /<dc:title>([^<]*)/.exec(parts.get('docprops/core.xml') ?? '')?.[1];
  return {
    pages,
    pageCount: pages.length || null,
    title: unescape(title ?? ''),
    languageTag: undefined,
  };
}

/** @param {unknown} cell */
function textOf(cell) {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
