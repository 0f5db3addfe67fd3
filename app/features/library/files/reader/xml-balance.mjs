import { tagsOf } from './xml-tags.mjs';

/**
 * Whether every element of an XML text is closed in order, to check that edits by regular expression broke nothing.
 *
 * @param {string} xml
 */
export function isBalanced(xml) {
  /** @type {string[]} */
  const open = [];
  const tags = tagsOf(xml);
  let next = tags.next();
  for (; !next.done; next = tags.next()) {
    const { name, kind } = next.value;
    if (kind === 'open') open.push(name);
    else if (kind === 'close' && open.pop() !== name) return false;
  }
  return next.value && open.length === 0;
}
