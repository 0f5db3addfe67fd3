import { isAlike, white } from './pdf-color.mjs';
import { areaOf, boxOf, holds, meet } from './pdf-geometry.mjs';

/** @typedef {import('./pdf-drawing.mjs').Text} Text */
/** @typedef {import('./pdf-drawing.mjs').Paint} Paint */
/** @typedef {import('./pdf-drawing.mjs').Letter} Letter */
/** @typedef {import('./pdf-geometry.mjs').Box} Box */
/** @typedef {'covered' | 'colorless' | 'invisible' | 'outside' | 'layer' | 'tiny'} Reason */

const TINY = 1; // points
// A picture of at least this share of a page is a scan, and the text under it or over it is what was recognized in it.
const SCAN = 0.5;
// A shape that covers letters is at least this share of their height.
const DENSE = 0.45;
const MARGIN = 2; // points that a letter may stand outside of the page

/**
 * Tells of each letter of a page why nobody sees it.
 *
 * @param {{ texts: Text[], paints: Paint[] }} drawing
 * @param {Box} page
 * @param {() => void} onText called before each text; may throw
 * @returns {Map<Text, (Reason | undefined)[]>} the texts with hidden letters
 */
export function hiddenLetters({ texts, paints }, page, onText) {
  /** @type {Map<Text, (Reason | undefined)[]>} */
  const found = new Map();
  const scans = paints.filter(({ isImage, box }) => isImage && areaOf(box) >= SCAN * areaOf(page));
  const covers = paints.filter((paint) => paint.isOpaque && !scans.includes(paint));
  const images = paints.filter(({ isImage }) => isImage);
  for (const text of texts) {
    onText();
    if (text.letters.length === 0) continue;
    const bounds = boxOf(text.letters.map(({ center }) => center));
    const near = (/** @type {Paint[]} */ list) => list.filter(({ box }) => meet(box, bounds));
    const around = {
      covers: near(covers),
      paints: near(paints),
      images: near(images),
      hasScan: scans.length > 0,
    };
    const reasons = text.letters.map((letter) => reasonOf(text, letter, around, page));
    if (reasons.some((reason, at) => reason && !text.letters[at]?.isBlank))
      found.set(text, reasons);
  }
  return found;
}

/**
 * @param {Text} text
 * @param {Letter} letter
 * @param {{ covers: Paint[], paints: Paint[], images: Paint[], hasScan: boolean }} around
 * @param {Box} page
 * @returns {Reason | undefined}
 */
function reasonOf({ state, after, isOff }, { center, height }, around, page) {
  if (isOff) return 'layer';
  if (!holds(page, center, MARGIN) || !holds(state.clip, center, MARGIN)) return 'outside';
  if (height < TINY) return 'tiny';
  if (state.mode === 3) {
    const isRecognized = around.hasScan || around.images.some(({ box }) => holds(box, center));
    return isRecognized ? undefined : 'invisible';
  }
  const isFilled = state.mode % 4 !== 1;
  if (isFilled && state.alpha < 0.02) return 'invisible';
  const isCovered = around.covers.some(
    ({ box, after: later }) => later > after && holds(box, center) && isThick(box, height),
  );
  if (isCovered) return 'covered';
  if (!isFilled || state.mode === 2 || !state.fill.rgb) return undefined;
  const beneath = around.paints.findLast(
    ({ box, after: earlier }) => earlier < after && holds(box, center),
  );
  const ground = beneath ? beneath.color.rgb : white;
  return ground && isAlike(ground, state.fill.rgb) ? 'colorless' : undefined;
}

/** Whether a shape is more than a line through letters. @param {Box} box @param {number} height of the letters */
function isThick({ left, right, bottom, top }, height) {
  return Math.min(right - left, top - bottom) >= DENSE * height;
}
