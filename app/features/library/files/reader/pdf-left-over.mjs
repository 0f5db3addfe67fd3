// What is in a PDF although its pages do not need it.
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream } from './pdf-library.mjs';
import { textOf } from './pdf-dictionary.mjs';

/** @typedef {import('./reading').Found} Found */

/** Whether the file has versions of itself from before it was changed. @param {Uint8Array} bytes */
export function hasEarlierVersions(bytes) {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = data.indexOf('startxref'); at !== -1; at = data.indexOf('startxref', at + 9))
    count += 1;
  const isLinearized = data.subarray(0, 2_048).includes('/Linearized');
  return count > (isLinearized ? 2 : 1);
}

/**
 * What a program left in the file although nothing refers to it any more, such as a text that was taken out.
 *
 * @param {import('@cantoo/pdf-lib').PDFDocument} document
 * @param {Set<import('@cantoo/pdf-lib').PDFRef>} reached
 * @param {unknown} [minimal] metadata that only declare a standard
 * @returns {Found[]}
 */
export function leftOver({ context }, reached, minimal) {
  const isLeft = context.enumerateIndirectObjects().some(([ref, object]) => {
    if (reached.has(ref) || ref === minimal || ref === context.trailerInfo.Info) return false;
    if (object instanceof PDFStream) return !isOfFile(object.dict);
    return object instanceof PDFDict
      ? !object.has(PDFName.of('Linearized'))
      : object instanceof PDFArray || textOf(object) !== '';
  });
  return isLeft ? [{ kind: 'versions', value: '' }] : [];
}

/** Whether a stream holds other objects or where they are, or helps while the file arrives. @param {PDFDict} dict */
function isOfFile(dict) {
  const type = dict.lookup(PDFName.of('Type'));
  if (type === PDFName.of('ObjStm') || type === PDFName.of('XRef')) return true;
  return dict.lookup(PDFName.of('S')) instanceof PDFNumber;
}

/**
 * Remarks between the objects.
 *
 * @param {Uint8Array} bytes
 * @returns {Found[]}
 */
export function remarksBetween(bytes) {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** @type {Found[]} */
  const found = [];
  const add = (/** @type {number} */ from) => {
    const text = data.toString('latin1', from, from + 200).split(/[\r\n]/, 1)[0] ?? '';
    // The second line of a file has bytes that are no letters.
    if (/\w{3}/.test(text) && !text.startsWith('%EOF')) found.push({ kind: 'note', value: text });
  };
  const [, second] = /^%PDF[^\r\n]*\r?\n?(%[^\r\n]*)/.exec(data.toString('latin1', 0, 1024)) ?? [];
  if (second) add(data.indexOf(second, 'latin1') + 1);
  for (let at = data.indexOf('endobj'); at !== -1; at = data.indexOf('endobj', at)) {
    for (at += 6; isSpace(data[at]); at += 1);
    if (data[at] === 0x25) add(at + 1);
  }
  return found;
}

/** @param {number | undefined} byte */
const isSpace = (byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
