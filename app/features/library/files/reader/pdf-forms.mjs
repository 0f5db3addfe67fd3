import { PDFArray, PDFName } from './pdf-library.mjs';
import { identity, placed } from './pdf-geometry.mjs';
import { numberOf } from './pdf-widths.mjs';

/** @typedef {import('@cantoo/pdf-lib').PDFDict} PDFDict */
/** @typedef {import('./pdf-geometry.mjs').Matrix} Matrix */

const name = PDFName.of;

/** @param {import('@cantoo/pdf-lib').PDFContext} context @param {PDFDict} dict @returns {Matrix} */
export function matrixOf(context, dict) {
  const stated = context.lookup(dict.get(name('Matrix')));
  if (!(stated instanceof PDFArray) || stated.size() !== 6) return identity;
  return /** @type {any} */ (
    stated.asArray().map((one, index) => numberOf(context, one, identity[index] ?? 0))
  );
}

/** @param {Matrix} matrix @param {number} width @param {number} height */
export function corners(matrix, width, height) {
  return [
    placed(matrix, 0, 0),
    placed(matrix, width, 0),
    placed(matrix, width, height),
    placed(matrix, 0, height),
  ];
}
