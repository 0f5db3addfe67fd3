import { isUnseen } from './colors.mjs';
import { localName } from './office-rules.mjs';
import { parseXml } from './office-xml.mjs';

/** @typedef {{ isDate: boolean, isHidden: boolean, isColorless: boolean }} CellStyle */

const TINY = 1; // points

// The numbers of the built-in formats of days and times.
const dates = (/** @type {number} */ id) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Whether a format shows days or times: its letters for them, outside of texts and colors. @param {string} code */
function isDateFormat(code) {
  return /[dmyhs]/i.test(code.replace(/"[^"]{0,200}"|\\.|\[(?!h|m|s)[^[\]]{0,40}\]/gi, ''));
}

/**
 * How the styles of a workbook show the cells that have them.
 *
 * @param {string} xml
 * @returns {CellStyle[]}
 */
export function cellStyles(xml) {
  /** @type {Map<number, string>} */
  const formats = new Map();
  /** @type {{ color: string, isTiny: boolean }[]} */
  const fonts = [];
  /** @type {string[]} the color of each fill; '' if it is not plain, or unknown */
  const fills = [];
  /** @type {CellStyle[]} */
  const styles = [];
  /** @type {string[]} */
  const path = [];
  if (xml === '') return styles;
  parseXml(Buffer.from(xml), {
    onOpen(name, attributes) {
      const local = localName(name);
      const inside = path.at(-1);
      path.push(local);
      if (local === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (local === 'font' && inside === 'fonts')
        fonts.push({ color: '000000', isTiny: false });
      else if (inside === 'font' && path.includes('fonts')) {
        const font = fonts.at(-1);
        if (font && local === 'color') font.color = colorOf(attributes);
        if (font && local === 'sz') font.isTiny = Number(attributes.val) <= TINY;
      } else if (local === 'fill' && inside === 'fills') fills.push('FFFFFF');
      else if (local === 'patternFill' && path.includes('fills'))
        fills[fills.length - 1] = /^(?:none)?$/.test(attributes.patternType ?? '') ? 'FFFFFF' : '';
      else if (local === 'gradientFill' && path.includes('fills')) fills[fills.length - 1] = '';
      else if (local === 'fgColor' && inside === 'patternFill' && path.includes('fills'))
        fills[fills.length - 1] = fills.at(-1) === '' ? colorOf(attributes) : 'FFFFFF';
      else if (local === 'xf' && inside === 'cellXfs') {
        const id = Number(attributes.numFmtId);
        const code = formats.get(id);
        const font = fonts[Number(attributes.fontId ?? 0)];
        styles.push({
          isDate: code === undefined ? dates(id) : isDateFormat(code),
          isHidden: /^;;;?;?$/.test((code ?? '').replace(/["\s]/g, '')) || font?.isTiny === true,
          isColorless: isUnseen(
            font?.color ?? '',
            fills[Number(attributes.fillId ?? 0)] ?? 'FFFFFF',
          ),
        });
      }
    },
    onClose: () => void path.pop(),
  });
  return styles;
}

// The colors of a workbook that are the same in every theme and palette.
/** @type {Record<string, string>} */
const themed = { 0: 'FFFFFF', 1: '000000' };
/** @type {Record<string, string>} */
const indexed = { 0: '000000', 8: '000000', 64: '000000', 1: 'FFFFFF', 9: 'FFFFFF' };

/** @param {Record<string, string>} attributes of an element for a color @returns {string} '' if it is unknown */
function colorOf({ rgb, theme, indexed: number, tint, auto }) {
  if (rgb) return rgb.slice(-6);
  if (auto) return '000000';
  if (theme !== undefined) return tint ? '' : (themed[theme] ?? '');
  return indexed[number ?? ''] ?? '';
}
