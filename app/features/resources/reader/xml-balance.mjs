const tag =
  /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|!\[CDATA\[[\s\S]*?\]\]|(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?))>/g;

/**
 * Whether every element of an XML text is closed in its turn: what a change by patterns must not break.
 *
 * @param {string} xml
 */
export function isBalanced(xml) {
  /** @type {string[]} */
  const open = [];
  let last = 0;
  for (const match of xml.matchAll(tag)) {
    const [all, closing, name, , single] = match;
    if (xml.slice(last, match.index).includes('<')) return false;
    last = match.index + all.length;
    if (!name || single) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !xml.slice(last).includes('<');
}
