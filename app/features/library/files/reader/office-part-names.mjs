/** @typedef {import('./reading').Found} Found */

/** The neutral name that word processors themselves write for anonymous authors. */
export const NOBODY = 'Author';

/** The name of the outermost element without its prefix. @param {string} root its start tag */
export function rootName(root) {
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(root)?.[1] ?? '';
}

/** @param {string} xml @param {string} without @param {Found[]} found @param {Found['kind']} kind */
export function takeOut(xml, without, found, kind) {
  if (without !== xml) found.push({ kind, value: '' });
  return without;
}
