import { unescape } from './docx.mjs';
import { isTold } from './office-names.mjs';
import { localName } from './office-rules.mjs';
import { attributesOf, escaped } from './xml-tags.mjs';

// A tag as most programs write it. It needs no change, unless it has an attribute that may tell of somebody.
const usual = /<(\/?)([\w.:-]+)(?: [\w.:-]+="[^"<>\t\n\r]*")*(?: ?(\/))?>/y;
const other =
  /<(\/?)([\w.:-]+)(?:\s{1,9}[\w.:-]+\s{0,9}=\s{0,9}(?:"[^"<]*"|'[^'<]*'))*\s{0,9}(?:\/)?>/y;
const unusualValue = /&(?!(?:amp|lt|gt|quot);)/;
const unusualText = /&(?!(?:amp|lt|gt);)|[>\r]/;
const declaration = /^<\?xml\s[^<>]*\?>\s*/;

/** @typedef {ReturnType<typeof import('./office-names.mjs').ruleFor>} Rule */

/**
 * Writes a well-formed XML text anew, as reading and writing each element would, but copies what is written as usual: a
 * sheet of a million cells takes a tenth of the time.
 *
 * @param {string} xml
 * @param {Rule} rule
 * @returns {string | null} null if it has a remark, an instruction or something else that has to be read
 */
export function copyXml(xml, rule) {
  let at = declaration.exec(xml)?.[0].length ?? 0;
  let last = at;
  let done = '';
  /** @type {string[]} */
  const open = [];
  /** How many elements are open within one that is left out, itself included. */
  let left = 0;
  for (let begin = xml.indexOf('<', at); begin !== -1; begin = xml.indexOf('<', at)) {
    const text = xml.slice(at, begin);
    if (open.length === 0 && text.trim() !== '') return null;
    if (left === 0 && unusualText.test(text)) {
      done += xml.slice(last, at) + escaped(unescape(text.replace(/\r\n?/g, '\n')));
      last = begin;
    }
    const tag = tagAt(xml, begin);
    if (!tag) return null;
    const { name, kind, all } = tag;
    at = begin + all.length;
    if (kind === 'close' && open.pop() !== name) return null;
    if (kind === 'open') open.push(name);
    if (left > 0) {
      left += { open: 1, close: -1, empty: 0 }[kind];
      last = at;
    } else if (kind !== 'close' && rule.isLeftOut(localName(name), name)) {
      done += xml.slice(last, begin);
      last = at;
      left = kind === 'open' ? 1 : 0;
    } else if (!tag.isUsual || isTold(all)) {
      done += xml.slice(last, begin) + written(tag, rule);
      last = at;
    }
  }
  return open.length > 0 || xml.slice(at).trim() !== '' ? null : done + xml.slice(last, at);
}

/** @typedef {{ name: string, kind: 'open' | 'close' | 'empty', all: string, isUsual: boolean }} Tag */

/** @param {string} xml @param {number} at @returns {Tag | undefined} */
function tagAt(xml, at) {
  usual.lastIndex = at;
  other.lastIndex = at;
  const match = usual.exec(xml);
  const [all, closing, name = ''] = match ?? other.exec(xml) ?? [];
  if (!all) return undefined;
  const kind = closing ? 'close' : all.endsWith('/>') ? 'empty' : 'open';
  return { name, kind, all, isUsual: match !== null && !unusualValue.test(all) };
}

/** @param {Tag} tag @param {Rule} rule */
function written({ name, kind, all }, rule) {
  if (kind === 'close') return `</${name}>`;
  let tag = `<${name}`;
  for (const [key, written] of attributesOf(all)) {
    const value = unescape(written.replace(/\r\n|[\t\n\r]/g, ' '));
    const kept = rule.valueOf(localName(name), key, value);
    if (kept !== undefined) tag += ` ${key}="${escaped(kept, true)}"`;
  }
  return tag + (kind === 'empty' ? '/>' : '>');
}
