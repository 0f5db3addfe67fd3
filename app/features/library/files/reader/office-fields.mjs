import { hasLocalPath } from './local-path.mjs';
import { unescape } from './docx.mjs';
import { tagsOf, withoutRanges } from './xml-tags.mjs';

/** @typedef {import('./reading').Found} Found */

// Notes of a program that manages references, with the library of whoever uses it.
const ofProgram = /^\s*ADDIN\b/i;

/**
 * Empties the instructions of fields that name a place on somebody's disk, or are notes of a program. What a field shows
 * stays.
 *
 * @param {string} xml of a text
 * @param {Found[]} found
 */
export function withoutPlacesInFields(xml, found) {
  if (!xml.includes('<w:instrText')) return xml;
  /** @type {{ text: string, ranges: [number, number][] }[]} */
  const open = [];
  /** @type {[number, number][]} */
  const ranges = [];
  let from = -1;
  const end = () => {
    const field = open.pop();
    const text = unescape(field?.text ?? '');
    if (!field || !(hasLocalPath(text) || ofProgram.test(text))) return;
    found.push({
      kind: ofProgram.test(text) ? 'note' : 'path',
      value: hasLocalPath(text) ? text.trim() : '',
    });
    ranges.push(...field.ranges);
  };
  for (const { name, kind, all, start, end: after } of tagsOf(xml)) {
    if (name === 'w:fldChar') {
      if (/"begin"/.test(all)) open.push({ text: '', ranges: [] });
      else if (/"end"/.test(all)) end();
    } else if (name === 'w:instrText') {
      if (kind === 'open') from = after;
      else if (kind === 'close' && from !== -1) {
        if (open.length === 0) open.push({ text: '', ranges: [] });
        const field = open.at(-1);
        if (field) {
          field.text += xml.slice(from, start);
          field.ranges.push([from, start]);
        }
        from = -1;
      }
    }
  }
  while (open.length > 0) end();
  return ranges.length > 0 ? withoutRanges(xml, ranges) : xml;
}

/**
 * Takes out of a part of a workbook formulas and names that name a place on somebody's disk. The values of formulas stay.
 *
 * @param {string} xml
 * @param {Found[]} found
 */
export function withoutPlacesInFormulas(xml, found) {
  return xml.replace(
    /<((?:\w+:)?(?:f|definedName))(?:\s[^<>]*)?>([^<]*)<\/\1>/g,
    (/** @type {string} */ all, /** @type {string} */ _name, /** @type {string} */ text) => {
      if (!hasLocalPath(unescape(text))) return all;
      found.push({ kind: 'path', value: unescape(text) });
      return '';
    },
  );
}
