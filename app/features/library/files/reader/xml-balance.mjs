// Start and end of constructs that are not elements.
const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
const tag = /<(\/?)([\w:.-]+)(?=[\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/y;

/**
 * Whether every element of an XML text is closed in order, to check that edits by regular expression broke nothing.
 *
 * @param {string} xml
 */
export function isBalanced(xml) {
  /** @type {string[]} */
  const open = [];
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
    at += all.length;
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!all.endsWith('/>')) open.push(name);
  }
  return open.length === 0;
}
