import { localName } from './office-rules.mjs';
import { parseXml } from './office-xml.mjs';

/** @typedef {{ isDate: boolean, isHidden: boolean, isColorless: boolean }} CellStyle */

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
  /** @type {boolean[]} */
  const whiteFonts = [];
  /** @type {boolean[]} */
  const plainFills = [];
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
      else if (local === 'font' && inside === 'fonts') whiteFonts.push(false);
      else if (local === 'color' && inside === 'font' && path.includes('fonts'))
        whiteFonts[whiteFonts.length - 1] = attributes.rgb
          ? /f[89a-f]f[89a-f]f[89a-f]$/i.test(attributes.rgb)
          : attributes.theme === '0' && !attributes.tint;
      else if (local === 'fill' && inside === 'fills') plainFills.push(true);
      else if (local === 'patternFill' && path.includes('fills'))
        plainFills[plainFills.length - 1] =
          !attributes.patternType || attributes.patternType === 'none';
      else if (local === 'gradientFill' && path.includes('fills'))
        plainFills[plainFills.length - 1] = false;
      else if (local === 'xf' && inside === 'cellXfs') {
        const id = Number(attributes.numFmtId);
        const code = formats.get(id);
        styles.push({
          isDate: code === undefined ? dates(id) : isDateFormat(code),
          isHidden: /^;;;?;?$/.test((code ?? '').replace(/["\s]/g, '')),
          isColorless:
            whiteFonts[Number(attributes.fontId)] === true &&
            plainFills[Number(attributes.fillId ?? 0)] !== false,
        });
      }
    },
    onClose: () => void path.pop(),
  });
  return styles;
}
