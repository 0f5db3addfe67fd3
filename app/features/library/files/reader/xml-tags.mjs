// Start and end of constructs that are not elements.
const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
const tag = /<(\/?)([\w:.-]+)(?=[\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/y;

/** @typedef {{ name: string, kind: 'open' | 'close' | 'empty', all: string, start: number, end: number }} Tag */

/**
 * The tags of an XML text in their order, with where they stand, for edits that must change nothing else. It ends where it
 * does not understand the text.
 *
 * @param {string} xml
 * @returns {Generator<Tag, boolean>} at last whether the whole text was understood
 */
export function* tagsOf(xml) {
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const [begin = '', end] = others.find(([one = '']) => xml.startsWith(one, at)) ?? [];
    if (end) {
      const found = xml.indexOf(end, at + begin.length);
      if (found === -1) return false;
      at = found + end.length;
      continue;
    }
    tag.lastIndex = at;
    const [all, closing, name = ''] = tag.exec(xml) ?? [];
    if (!all) return false;
    const start = at;
    at += all.length;
    const kind = closing ? 'close' : all.endsWith('/>') ? 'empty' : 'open';
    yield { name, kind, all, start, end: at };
  }
  return true;
}

const attribute = /\s([\w:.-]+)\s{0,9}=\s{0,9}(?:"([^"<]*)"|'([^'<]*)')/g;

/** The attributes of a tag, as they are written. @param {string} all @returns {[string, string][]} */
export function attributesOf(all) {
  return [...all.matchAll(attribute)].map(([, key = '', double, single = '']) => [
    key,
    double ?? single,
  ]);
}

/** The value of an attribute of a tag, undefined if it has none. @param {string} all @param {string} name */
export function attributeOf(all, name) {
  return attributesOf(all).find(([own]) => own === name)?.[1];
}

/** A text without the parts from each start to its end, which may lie inside each other. @param {string} text @param {[number, number][]} ranges */
export function withoutRanges(text, ranges) {
  let kept = '';
  let last = 0;
  for (const [start, end] of ranges.sort(([one], [other]) => one - other)) {
    if (start > last) kept += text.slice(last, start);
    last = Math.max(last, end);
  }
  return kept + text.slice(last);
}

/** @type {Record<string, string>} */
const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it is written in an XML text. @param {string} text @param {boolean} [isAttribute] */
export function escaped(text, isAttribute = false) {
  return isAttribute
    ? text.replace(/[&<>"\t\n\r]/g, (one) => signs[one] ?? `&#${one.charCodeAt(0)};`)
    : text.replace(/[&<>\r]/g, (one) => signs[one] ?? '&#13;');
}
