import { takeRelations } from './office-parts.mjs';
import { localName } from './office-rules.mjs';
import { takeUnreached } from './office-unreached.mjs';
import { attributeOf, tagsOf, withoutRanges } from './xml-tags.mjs';

/** @typedef {import('./reading').Found} Found */

/**
 * Takes out what no program shows until somebody switches it on: headers and footers of a kind that the document does not
 * use, and hidden shapes on the sheets of a workbook.
 *
 * @param {import('./office-parts.mjs').Parts} parts is changed
 * @param {Found[]} found the findings, to which it appends
 */
export function takeUnseen(parts, found) {
  const texts = [...parts].filter(([name]) => /^word\/[^/]+\.xml$/i.test(name));
  const hasEven = texts.some(([, content]) => isOn(content, 'w:evenAndOddHeaders'));
  for (const [name, content] of texts) {
    if (!content.includes('Reference ')) continue;
    const xml = content.toString('utf8');
    const hasFirst = isOn(content, 'w:titlePg');
    /** @type {[number, number][]} */
    const ranges = [];
    const [gone, kept] = [new Set(), new Set()];
    for (const { name: tag, all, start, end } of tagsOf(xml)) {
      if (!/^w:(?:header|footer)Reference$/.test(tag)) continue;
      const type = attributeOf(all, 'w:type');
      const isUnused = (type === 'even' && !hasEven) || (type === 'first' && !hasFirst);
      (isUnused ? gone : kept).add(attributeOf(all, 'r:id'));
      if (isUnused) ranges.push([start, end]);
    }
    if (ranges.length === 0) continue;
    found.push({ kind: 'note', value: '' });
    parts.set(name, Buffer.from(withoutRanges(xml, ranges)));
    takeRelations(parts, (_type, source, id) => source === name && gone.has(id) && !kept.has(id));
    takeUnreached(parts);
  }
  for (const [name, content] of parts)
    if (/^xl\/drawings\/[^/]+\.xml$/i.test(name) && content.includes('hidden="'))
      takeHiddenShapes(parts, name, found);
}

/** Whether a property of a document is there and not switched off. @param {Buffer} content @param {string} property */
function isOn(content, property) {
  const xml = content.toString('utf8');
  for (let at = xml.indexOf(`<${property}`); at !== -1; at = xml.indexOf(`<${property}`, at + 1)) {
    const tag = xml.slice(at, xml.indexOf('>', at) + 1);
    if (!/^(?:0|false|off)$/.test(attributeOf(tag, 'w:val') ?? '')) return true;
  }
  return false;
}

const shapes = /^(?:sp|pic|cxnSp|graphicFrame|grpSp|(?:twoCell|oneCell|absolute)Anchor)$/;

/** @param {import('./office-parts.mjs').Parts} parts @param {string} name @param {Found[]} found */
function takeHiddenShapes(parts, name, found) {
  const xml = parts.get(name)?.toString('utf8') ?? '';
  /** @type {{ local: string, start: number, isHidden: boolean }[]} */
  const open = [];
  /** @type {[number, number][]} */
  const ranges = [];
  for (const { name: tag, kind, all, start, end } of tagsOf(xml)) {
    const local = localName(tag);
    const last = open.at(-1);
    if (local === 'cNvPr' && last && /^(?:1|true)$/.test(attributeOf(all, 'hidden') ?? ''))
      last.isHidden = true;
    if (!shapes.test(local) || kind === 'empty') continue;
    if (kind === 'open') open.push({ local, start, isHidden: false });
    else if (open.pop()?.isHidden) {
      // The place of a shape goes with it.
      const place = open.at(-1);
      if (place?.local.endsWith('Anchor')) place.isHidden = true;
      else ranges.push([last?.start ?? start, end]);
    }
  }
  if (ranges.length === 0) return;
  found.push({ kind: 'note', value: '' });
  parts.set(name, Buffer.from(withoutRanges(xml, ranges)));
}
