import { localName } from './office-rules.mjs';
import { parseXml } from './office-xml.mjs';

/** @typedef {import('./xlsx-styles.mjs').CellStyle} CellStyle */
/** @typedef {'hiddenRow' | 'hiddenColumn' | 'hiddenCell' | 'colorless'} CellReason */
/** @typedef {{ row: number, column: number, text: string, reason: CellReason | undefined }} Cell */

const MOST_COLUMNS = 16_384;
// Widths in characters and heights in points at which nothing can be seen.
const [NARROW, LOW] = [0.2, 1];
const day = 86_400_000; // ms
// Day 0 of the calendars that workbooks count from.
const since1900 = Date.UTC(1899, 11, 30);
const since1904 = Date.UTC(1904, 0, 1);

/**
 * Reads the cells of a sheet in their order. Cells may lack the reference that says where they are.
 *
 * @param {Buffer} bytes
 * @param {{ strings: string[], styles: CellStyle[], isSince1904: boolean }} book
 * @returns {Cell[]} those with a text
 */
export function cellsOf(bytes, { strings, styles, isSince1904 }) {
  /** @type {Cell[]} */
  const cells = [];
  /** @type {[number, number][]} */
  const hiddenColumns = [];
  let [row, column, isHiddenRow, isHiddenByDefault] = [0, 0, false, false];
  let [type, style, text, isText, inPhonetic] = ['n', 0, '', false, false];
  const textOf = () => {
    if (text === '') return '';
    if (type === 's') return strings[Number(text)] ?? '';
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n' || !styles[style]?.isDate) return text;
    return dateOf(Number(text), isSince1904);
  };
  parseXml(bytes, {
    onOpen(name, attributes) {
      const local = localName(name);
      if (local === 'sheetFormatPr') isHiddenByDefault = isTrue(attributes.zeroHeight);
      if (local === 'col' && (isTrue(attributes.hidden) || Number(attributes.width ?? 9) < NARROW))
        hiddenColumns.push([Number(attributes.min), Number(attributes.max)]);
      else if (local === 'row') {
        row = Number(attributes.r) || row + 1;
        column = 0;
        isHiddenRow =
          isTrue(attributes.hidden) ||
          Number(attributes.ht ?? 9) < LOW ||
          (isHiddenByDefault && attributes.hidden === undefined && attributes.ht === undefined);
      } else if (local === 'c') {
        column = columnOf(attributes.r) || column + 1;
        [type, style, text] = [attributes.t ?? 'n', Number(attributes.s ?? 0), ''];
      } else if (local === 'rPh') inPhonetic = true;
      else if (local === 'v' || local === 't') isText = !inPhonetic;
    },
    onText(piece) {
      if (isText) text += piece;
    },
    onClose(name = '') {
      const local = localName(name);
      if (local === 'v' || local === 't') isText = false;
      if (local === 'rPh') inPhonetic = false;
      if (local !== 'c') return;
      const shown = textOf().trim();
      if (shown === '' || column > MOST_COLUMNS) return;
      const look = styles[style];
      const inColumn = hiddenColumns.some(([from, to]) => column >= from && column <= to);
      const reason = isHiddenRow
        ? 'hiddenRow'
        : inColumn
          ? 'hiddenColumn'
          : look?.isHidden
            ? 'hiddenCell'
            : look?.isColorless
              ? 'colorless'
              : undefined;
      cells.push({ row, column, text: shown, reason });
    },
  });
  return cells;
}

/** @param {string | undefined} value */
function isTrue(value) {
  return value === '1' || value === 'true';
}

/** The number of a column, counted from 1, in a reference such as `AB12`. @param {string | undefined} reference */
function columnOf(reference) {
  const letters = /^\$?([A-Z]{1,3})/.exec(reference ?? '')?.[1] ?? '';
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
}

/** @param {number} number @param {boolean} isSince1904 */
function dateOf(number, isSince1904) {
  const time = new Date((isSince1904 ? since1904 : since1900) + Math.round(number * day));
  if (Number.isNaN(time.getTime())) return String(number);
  const text = time.toISOString();
  if (number < 1) return text.slice(11, 16);
  return Number.isInteger(number) ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}

/** The texts that cells share. @param {Buffer} bytes @returns {string[]} */
export function sharedStrings(bytes) {
  /** @type {string[]} */
  const strings = [];
  let [text, isText, inPhonetic] = ['', false, false];
  parseXml(bytes, {
    onOpen(name) {
      const local = localName(name);
      if (local === 'si') text = '';
      if (local === 'rPh') inPhonetic = true;
      if (local === 't') isText = !inPhonetic;
    },
    onText(piece) {
      if (isText) text += piece;
    },
    onClose(name = '') {
      const local = localName(name);
      if (local === 't') isText = false;
      if (local === 'rPh') inPhonetic = false;
      if (local === 'si') strings.push(text);
    },
  });
  return strings;
}
