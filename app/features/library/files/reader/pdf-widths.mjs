import { PDFArray, PDFDict, PDFName, PDFNumber, StandardFontEmbedder } from './pdf-library.mjs';

/** @typedef {import('@cantoo/pdf-lib').PDFContext} PDFContext */

/**
 * How a font is measured: the bytes of one code, and the width of a code in thousandths of its size.
 *
 * @typedef {{ bytes: 1 | 2, widthOf: (code: number) => number }} Measure
 */

const name = PDFName.of;
// About the mean of the standard fonts, which bring no widths.
const USUAL = 500;
const MOST_WIDTHS = 70_000;

/** @type {Measure} */
const unknown = { bytes: 1, widthOf: () => USUAL };

/** @param {PDFContext} context @param {unknown} font @returns {Measure} */
export function measureOf(context, font) {
  if (!(font instanceof PDFDict)) return unknown;
  if (context.lookup(font.get(name('Subtype'))) === name('Type0'))
    return ofComposite(context, font);
  const widths = context.lookup(font.get(name('Widths')));
  if (!(widths instanceof PDFArray)) return ofStandard(context.lookup(font.get(name('BaseFont'))));
  const first = numberOf(context, font.get(name('FirstChar')), 0);
  const scale = scaleOf(context, font);
  const list = widths.asArray().map((one) => numberOf(context, one, USUAL) * scale);
  return { bytes: 1, widthOf: (code) => list[code - first] ?? 0 };
}

/** @typedef {Parameters<typeof StandardFontEmbedder.for>[0]} StandardName */
/** @type {[RegExp, string[]][]} the standard fonts by the names that programs give them: plain, bold, slanted, both */
const standards = [
  [
    /helvetica|arial/i,
    ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique', 'Helvetica-BoldOblique'],
  ],
  [/times/i, ['Times-Roman', 'Times-Bold', 'Times-Italic', 'Times-BoldItalic']],
  [/courier/i, ['Courier', 'Courier-Bold', 'Courier-Oblique', 'Courier-BoldOblique']],
];

/** A font that every program has, and of which a file does not say the widths. @param {unknown} base @returns {Measure} */
function ofStandard(base) {
  const called = base instanceof PDFName ? base.decodeText() : '';
  const family = standards.find(([pattern]) => pattern.test(called))?.[1];
  if (!family) return unknown;
  const style = (/bold/i.test(called) ? 1 : 0) + (/italic|oblique/i.test(called) ? 2 : 0);
  const font = StandardFontEmbedder.for(/** @type {StandardName} */ (family[style]));
  /** @type {Map<number, number>} */
  const widths = new Map();
  return {
    bytes: 1,
    widthOf(code) {
      const known = widths.get(code);
      if (known !== undefined) return known;
      const width = font.widthOfTextAtSize(String.fromCharCode(code), 1_000) || USUAL;
      widths.set(code, width);
      return width;
    },
  };
}

/** Fonts of drawings (Type 3) have a unit of their own. @param {PDFContext} context @param {PDFDict} font */
function scaleOf(context, font) {
  const matrix = context.lookup(font.get(name('FontMatrix')));
  return matrix instanceof PDFArray ? 1_000 * numberOf(context, matrix.get(0), 0.001) : 1;
}

/** @param {PDFContext} context @param {PDFDict} font @returns {Measure} */
function ofComposite(context, font) {
  const inner = context.lookup(font.get(name('DescendantFonts')));
  const one = inner instanceof PDFArray ? context.lookup(inner.get(0)) : undefined;
  if (!(one instanceof PDFDict)) return { bytes: 2, widthOf: () => 2 * USUAL };
  const usual = numberOf(context, one.get(name('DW')), 1_000);
  const stated = context.lookup(one.get(name('W')));
  /** @type {Map<number, number>} */
  const widths = new Map();
  const list =
    stated instanceof PDFArray ? stated.asArray().map((item) => context.lookup(item)) : [];
  for (let at = 0; at + 1 < list.length && widths.size < MOST_WIDTHS;) {
    const first = numberOf(context, list[at], 0);
    const next = list[at + 1];
    if (next instanceof PDFArray) {
      for (const [index, width] of next.asArray().entries())
        widths.set(first + index, numberOf(context, width, usual));
      at += 2;
    } else {
      const last = Math.min(numberOf(context, next, first), first + MOST_WIDTHS);
      const width = numberOf(context, list[at + 2], usual);
      for (let code = first; code <= last; code += 1) widths.set(code, width);
      at += 3;
    }
  }
  return { bytes: 2, widthOf: (code) => widths.get(code) ?? usual };
}

/** @param {PDFContext} context @param {unknown} value @param {number} otherwise */
export function numberOf(context, value, otherwise) {
  const found = context.lookup(
    /** @type {import('@cantoo/pdf-lib').PDFObject | undefined} */ (value),
  );
  return found instanceof PDFNumber ? found.asNumber() : otherwise;
}
