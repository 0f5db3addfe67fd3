import { textOf } from './pdf-dictionary.mjs';

/** @typedef {import('./reading').Found} Found */
/** @typedef {import('@cantoo/pdf-lib').PDFDict} PDFDict */

// Private keys of programs: by ISO 32000 they begin with a prefix and a separator (`ADBE_`, `AAPL:`) or with XX,
// and TeX writes `PTEX.FileName` and `PTEX.InfoDict` into each figure. No key of the standard looks like that.
const vendorKey = /[.:_]|^XX/;

// Dictionaries whose keys are names chosen by the document, which may look like anything.
const freeNames = new Set([
  ...['Font', 'XObject', 'ColorSpace', 'Pattern', 'Shading', 'ExtGState', 'Properties'],
  ...['CharProcs', 'Dests', 'RoleMap', 'ClassMap', 'Extensions'],
  ...['Colorants', 'Solidities', 'DotGain'],
]);

/**
 * Whether the keys of a dictionary are names chosen by the document.
 *
 * @param {string[]} keys the last two keys on the path to the dictionary
 */
export function holdsFreeNames(keys) {
  const [last = '', before] = [keys.at(-1), keys.at(-2)];
  // In an appearance dictionary (AP), the states of a form field have names, too.
  return freeNames.has(last) || before === 'AP';
}

/**
 * Removes private data that programs wrote into a dictionary, such as the source file of a figure and its
 * author.
 *
 * @param {PDFDict} dictionary
 * @param {Found[]} found the findings, to which it appends
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
