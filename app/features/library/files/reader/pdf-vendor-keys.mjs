import { textOf } from './pdf-dictionary.mjs';

/** @typedef {import('./reading').Found} Found */
/** @typedef {import('@cantoo/pdf-lib').PDFDict} PDFDict */

// Keys that a program made up: ISO 32000 has them begin with a prefix and a sign (`ADBE_`, `AAPL:`) or with
// XX, and TeX writes `PTEX.FileName` and `PTEX.InfoDict` into each figure. No key of the standard looks so.
const vendorKey = /[.:_]|^XX/;

// Dictionaries in which a key is the name that a page calls something by, and may look like anything.
const freeNames = new Set([
  ...['Font', 'XObject', 'ColorSpace', 'Pattern', 'Shading', 'ExtGState', 'Properties'],
  ...['CharProcs', 'Dests', 'RoleMap', 'ClassMap', 'Extensions'],
  ...['Colorants', 'Solidities', 'DotGain'],
]);

/**
 * Whether the keys of a dictionary are names of the document's own.
 *
 * @param {string[]} keys the last that led to it
 */
export function holdsFreeNames(keys) {
  const [last = '', before] = [keys.at(-1), keys.at(-2)];
  // The states of a form field have names, too.
  return freeNames.has(last) || before === 'AP';
}

/**
 * Takes out of a dictionary what a program wrote there for itself, such as from which file a figure came and
 * who made that.
 *
 * @param {PDFDict} dictionary
 * @param {Found[]} found is added to
 */
export function takeVendorKeys(dictionary, found) {
  for (const [key, value] of dictionary.entries()) {
    const name = key.decodeText();
    if (!vendorKey.test(name)) continue;
    const text = textOf(value);
    found.push({ kind: /file/i.test(name) && text ? 'path' : 'note', value: text || name });
    dictionary.delete(key);
  }
}
