import { PDFArray, PDFDict, PDFName } from './pdf-library.mjs';
import { isDark, colorOf, unknown } from './pdf-color.mjs';
import { boxOf } from './pdf-geometry.mjs';
import { textOf } from './pdf-dictionary.mjs';
import { numberOf } from './pdf-widths.mjs';

/** @typedef {import('@cantoo/pdf-lib').PDFContext} PDFContext */
/** @typedef {import('./pdf-geometry.mjs').Box} Box */

const name = PDFName.of;
const HIDDEN = 2 + 32; // flags: hidden, and not to be viewed
const THICK = 5; // points of a line that hides text

/**
 * What the annotations of a page cover, and what they say without showing it.
 *
 * @param {PDFContext} context
 * @param {PDFDict} page
 */
export function annotationsOf(context, page) {
  const list = context.lookup(page.get(name('Annots')));
  /** @type {Box[]} */
  const covers = [];
  /** @type {{ says: string, field: PDFDict }[]} */
  const filled = [];
  /** @type {string[]} */
  const hidden = [];
  /** @type {string[]} */
  const comments = [];
  for (const item of list instanceof PDFArray ? list.asArray().slice(0, 5_000) : []) {
    const one = context.lookup(item);
    if (!(one instanceof PDFDict)) continue;
    const kind = context.lookup(one.get(name('Subtype')));
    const says =
      textOf(context.lookup(one.get(name('Contents')))).trim() ||
      textOf(context.lookup(one.get(name('V')))).trim();
    if (numberOf(context, one.get(name('F')), 0) & HIDDEN) {
      if (says) hidden.push(says);
    } else {
      covers.push(...coversOf(context, one, kind));
      if (kind === name('Widget') && says) filled.push({ says, field: one });
      if (says && kind !== name('Widget') && kind !== name('Link') && kind !== name('FreeText'))
        comments.push(says);
    }
  }
  for (const { says, field } of filled) if (isCovered(context, field, covers)) hidden.push(says);
  return { covers, hidden, comments };
}

/** Whether a field lies under a box of another annotation. @param {PDFContext} context @param {PDFDict} field @param {Box[]} covers */
function isCovered(context, field, covers) {
  const [box] = boxes(numbersOf(context, field.get(name('Rect'))));
  return (
    box !== undefined &&
    covers.some(
      (cover) =>
        box.left >= cover.left &&
        box.right <= cover.right &&
        box.bottom >= cover.bottom &&
        box.top <= cover.top,
    )
  );
}

/** @param {PDFContext} context @param {PDFDict} one @param {unknown} kind @returns {Box[]} */
function coversOf(context, one, kind) {
  const numbers = (/** @type {string} */ key) => numbersOf(context, one.get(name(key)));
  const isThin = numberOf(context, one.get(name('CA')), 1) < 0.9;
  if (isThin) return [];
  const box = boxes(numbers('Rect'))[0];
  if (kind === name('Redact'))
    return numbers('QuadPoints').length > 0 ? boxes(numbers('QuadPoints'), 8) : box ? [box] : [];
  if (kind === name('Highlight')) {
    const color = numbers('C').length > 0 ? colorOf(numbers('C')) : unknown;
    return isDark(color) ? boxes(numbers('QuadPoints'), 8) : [];
  }
  const isFilled = kind === name('FreeText') ? numbers('C').length > 0 : numbers('IC').length > 0;
  if (['Square', 'Polygon', 'FreeText'].some((shape) => kind === name(shape)))
    return isFilled && box ? [box] : [];
  const style = context.lookup(one.get(name('BS')));
  const width = style instanceof PDFDict ? numberOf(context, style.get(name('W')), 1) : 1;
  if (kind === name('Line') && width >= THICK)
    return boxes(numbers('L')).map((line) => wider(line, width / 2));
  const strokes = context.lookup(one.get(name('InkList')));
  if (kind !== name('Ink') || width < THICK || !(strokes instanceof PDFArray)) return [];
  return strokes
    .asArray()
    .flatMap((stroke) => boxes(numbersOf(context, stroke), Infinity))
    .filter(({ top, bottom }) => top - bottom <= 3 * width)
    .map((line) => wider(line, width / 2));
}

/** The boxes around points, so many numbers each. @param {number[]} numbers @param {number} [each] @returns {Box[]} */
function boxes(numbers, each = 4) {
  const list = [];
  for (let at = 0; at < numbers.length; at += each) {
    const own = numbers.slice(at, at + each);
    /** @type {[number, number][]} */
    const points = [];
    for (let index = 0; index + 1 < own.length; index += 2)
      points.push([own[index] ?? 0, own[index + 1] ?? 0]);
    if (points.length > 1) list.push(boxOf(points));
    if (each === Infinity) break;
  }
  return list;
}

/** @param {PDFContext} context @param {import('@cantoo/pdf-lib').PDFObject | undefined} value */
function numbersOf(context, value) {
  const list = context.lookup(value);
  return list instanceof PDFArray ? list.asArray().map((one) => numberOf(context, one, 0)) : [];
}

/** @param {Box} box @param {number} by @returns {Box} */
function wider({ left, bottom, right, top }, by) {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}

/** Takes the annotations out that say something without showing it, and the comments. @param {PDFContext} context @param {PDFDict} page */
export function takeRemarks(context, page) {
  const list = context.lookup(page.get(name('Annots')));
  if (!(list instanceof PDFArray)) return;
  const { covers } = annotationsOf(context, page);
  for (let index = list.size() - 1; index >= 0; index -= 1) {
    const one = context.lookup(list.get(index));
    if (!(one instanceof PDFDict)) continue;
    const kind = context.lookup(one.get(name('Subtype')));
    const isHidden = (numberOf(context, one.get(name('F')), 0) & HIDDEN) !== 0;
    if (kind === name('Text') || kind === name('Popup') || (isHidden && kind !== name('Widget')))
      list.remove(index);
    else if (isHidden || (kind === name('Widget') && isCovered(context, one, covers))) empty(one);
    else if (kind !== name('Widget') && kind !== name('FreeText')) {
      for (const key of ['Contents', 'RC']) one.delete(name(key));
    }
  }
}

// What a field of a form says: its value, the one from before, its hint, and how it is drawn.
const ofFields = ['V', 'DV', 'RV', 'TU', 'AP', 'MK', 'Opt', 'Contents'];

/** @param {PDFDict} field */
function empty(field) {
  for (const key of ofFields) field.delete(name(key));
}

/**
 * Empties the fields of a form that no page shows: those whose only place is hidden, or that have none.
 *
 * @param {import('@cantoo/pdf-lib').PDFDocument} document
 */
export function takeUnseenFields({ context, catalog }) {
  const form = context.lookup(catalog.get(name('AcroForm')));
  const fields = form instanceof PDFDict ? context.lookup(form.get(name('Fields'))) : undefined;
  const all = fields instanceof PDFArray ? fields.asArray().slice(0, 5_000) : [];
  for (const item of all) isSeen(context, context.lookup(item), 0);
}

/** Whether a page shows a field or one below it; empties those of which none does. @param {PDFContext} context @param {unknown} field @param {number} depth @returns {boolean} */
function isSeen(context, field, depth) {
  if (!(field instanceof PDFDict) || depth > 20) return true;
  const kids = context.lookup(field.get(name('Kids')));
  const seen =
    kids instanceof PDFArray
      ? kids.asArray().map((kid) => isSeen(context, context.lookup(kid), depth + 1))
      : [
          context.lookup(field.get(name('Subtype'))) === name('Widget') &&
            (numberOf(context, field.get(name('F')), 0) & HIDDEN) === 0,
        ];
  if (seen.includes(true)) return true;
  empty(field);
  return false;
}
