/**
 * Removes elements from an XML text, each up to the next end tag of its name. It takes linear time: a name
 * without an end tag is not searched for again.
 *
 * @param {string} xml
 * @param {RegExp} opening matches a start tag or an empty element; its group is the name, one of a few
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
