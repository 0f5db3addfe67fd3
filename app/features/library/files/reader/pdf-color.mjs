import { PDFArray, PDFName, PDFStream } from './pdf-library.mjs';
import { numberOf } from './pdf-widths.mjs';

/** @typedef {import('@cantoo/pdf-lib').PDFContext} PDFContext */
/** @typedef {import('@cantoo/pdf-lib').PDFDict} PDFDict */
/** @typedef {readonly [number, number, number]} Rgb each from 0 to 1 */
/** @typedef {{ rgb: Rgb | null, isSolid: boolean }} Color `rgb` is null if unknown; a pattern is not solid */

/** @type {Color} */
export const black = { rgb: [0, 0, 0], isSolid: true };
/** @type {Rgb} */
export const white = [1, 1, 1];
/** @type {Color} */
export const unknown = { rgb: null, isSolid: true };
/** @type {Color} */
const pattern = { rgb: null, isSolid: false };

// The most by which a channel may differ between colors that nobody can tell apart.
const ALIKE = 0.06;

/** @param {Rgb} one @param {Rgb} other */
export function isAlike(one, other) {
  return one.every((value, index) => Math.abs(value - (other[index] ?? 0)) <= ALIKE);
}

/** @param {Color} color */
export function isDark({ rgb }) {
  return rgb !== null && Math.max(...rgb) < 0.2;
}

/** The color with these components, by their number. @param {readonly number[]} n @returns {Color} */
export function colorOf(n) {
  const [one = 0, two = 0, three = 0, key = 0] = n;
  if (n.length === 1) return { rgb: [one, one, one], isSolid: true };
  if (n.length === 3) return { rgb: [one, two, three], isSolid: true };
  if (n.length !== 4) return unknown;
  const channel = (/** @type {number} */ value) => (1 - value) * (1 - key);
  return { rgb: [channel(one), channel(two), channel(three)], isSolid: true };
}

/** @typedef {'plain' | 'pattern' | 'other'} Space what the components of a color mean */

/**
 * @param {PDFContext} context
 * @param {string} called its name in the page, such as `/Cs1`
 * @param {PDFDict | undefined} spaces the color spaces of the page
 * @returns {Space}
 */
export function spaceOf(context, called, spaces) {
  if (/^\/Device(?:Gray|RGB|CMYK)$/.test(called)) return 'plain';
  if (called === '/Pattern') return 'pattern';
  const found = context.lookup(spaces?.get(PDFName.of(called.slice(1))));
  const kind = found instanceof PDFArray ? context.lookup(found.get(0)) : found;
  const name = kind instanceof PDFName ? kind.decodeText() : '';
  if (name === 'Pattern') return 'pattern';
  if (/^(?:Device(?:Gray|RGB|CMYK)|Cal(?:Gray|RGB))$/.test(name)) return 'plain';
  const profile = found instanceof PDFArray ? context.lookup(found.get(1)) : undefined;
  if (name === 'ICCBased' && profile instanceof PDFStream)
    return [1, 3, 4].includes(numberOf(context, profile.dict.get(PDFName.of('N')), 0))
      ? 'plain'
      : 'other';
  return 'other';
}

/** @param {Space} space @param {readonly number[]} n */
export function colorIn(space, n) {
  if (space === 'pattern') return pattern;
  return space === 'plain' ? colorOf(n) : unknown;
}
