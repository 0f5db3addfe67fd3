/**
 * An XML text without some elements, each up to the next end of one of its name. It goes over the text once: a
 * name whose end is nowhere is not looked for again.
 *
 * @param {string} xml
 * @param {RegExp} opening finds a start tag, or one that is empty; its group is the name, one of a few
 */
export function withoutElements(xml, opening) {
  /** @type {Set<string>} */
  const endless = new Set();
  let kept = '';
  let last = 0;
  for (const match of xml.matchAll(opening)) {
    const [tag, name = ''] = match;
    if (match.index < last || endless.has(name)) continue;
    const closing = `</${name}>`;
    let end = match.index + tag.length;
    if (!tag.endsWith('/>')) {
      const at = xml.indexOf(closing, end);
      if (at === -1) {
        endless.add(name);
        continue;
      }
      end = at + closing.length;
    }
    kept += xml.slice(last, match.index);
    last = end;
  }
  return kept + xml.slice(last);
}
