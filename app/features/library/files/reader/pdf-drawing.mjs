import { isDark, unknown } from './pdf-color.mjs';
import { placed, shared, times } from './pdf-geometry.mjs';
import { strokedBoxes } from './pdf-path.mjs';
import { TooMuch } from './pdf-streams.mjs';
import { measureOf } from './pdf-widths.mjs';

/** @typedef {import('./pdf-geometry.mjs').Matrix} Matrix */
/** @typedef {import('./pdf-geometry.mjs').Box} Box */
/** @typedef {import('./pdf-color.mjs').Color} Color */
/** @typedef {{ operator: import('./pdf-operators.mjs').Operator, source: string, state: import('./pdf-state.mjs').State, letters: Letter[], after: number, isOff: boolean }} Text */
/** @typedef {{ center: readonly [number, number], height: number, isBlank: boolean }} Letter */
/** @typedef {{ box: Box, color: Color, isOpaque: boolean, isImage: boolean, after: number }} Paint */

// More than any page of a document that people share has: maps and tables have some thousands.
const [MOST_TEXTS, MOST_LETTERS, MOST_PAINTS] = [30_000, 100_000, 60_000];

/**
 * What a program for viewing would draw on one page, as far as it matters for what can be seen: the letters, and the
 * shapes and pictures, in their order.
 */
export class Drawing {
  /** @type {Text[]} */
  texts = [];
  /** @type {Paint[]} */
  paints = [];
  #order = 0;
  #letters = 0;

  /** @param {import('@cantoo/pdf-lib').PDFContext} context */
  constructor(context) {
    this.context = context;
  }

  /** @param {Box} box @param {Color} color @param {boolean} isOpaque @param {boolean} isImage */
  paint(box, color, isOpaque, isImage) {
    if (this.paints.length >= MOST_PAINTS) throw new TooMuch();
    this.paints.push({ box, color, isOpaque, isImage, after: (this.#order += 1) });
  }

  /**
   * @param {import('./pdf-state.mjs').State} state
   * @param {{ box: Box, isWhole: boolean }[]} boxes
   * @param {boolean} isOff
   */
  fill(state, boxes, isOff) {
    if (isOff || state.alpha < 0.02) return;
    const isDense = state.alpha > 0.9 && state.fill.isSolid;
    for (const { box, isWhole } of boxes) {
      const color = isWhole && isDense && state.isNormal ? state.fill : unknown;
      this.paint(
        shared(box, state.clip),
        color,
        isWhole && isDense && (state.isNormal || isDark(state.fill)),
        false,
      );
    }
  }

  /** @param {import('./pdf-state.mjs').State} state @param {import('./pdf-geometry.mjs').Point[][]} parts @param {boolean} isOff */
  stroke(state, parts, isOff) {
    if (isOff) return;
    const width = state.lineWidth * Math.hypot(state.matrix[0], state.matrix[1]);
    if (width < 3) return;
    const isDense =
      state.strokeAlpha > 0.9 && state.stroke.isSolid && (state.isNormal || isDark(state.stroke));
    for (const { box, isWhole } of strokedBoxes(parts, width))
      this.paint(
        shared(box, state.clip),
        isWhole ? state.stroke : unknown,
        isWhole && isDense,
        false,
      );
  }

  /**
   * @param {import('./pdf-operators.mjs').Operator} operator
   * @param {string} source
   * @param {import('./pdf-state.mjs').State} state
   * @param {{ line: Matrix, next: Matrix }} cursor
   * @param {boolean} isOff
   */
  show(operator, source, state, cursor, isOff) {
    /** @type {Letter[]} */
    const letters = [];
    const measure = state.measure ?? measureOf(this.context, undefined);
    const pieces = operator.operands.flat(1);
    for (const piece of operator.name === '"' ? pieces.slice(2) : pieces) {
      if (typeof piece === 'number') {
        cursor.next = times(
          [1, 0, 0, 1, (-piece / 1_000) * state.size * state.stretch, 0],
          cursor.next,
        );
        continue;
      }
      if (typeof piece === 'string' || Array.isArray(piece)) continue;
      for (const { code, width } of lettersOf(piece.bytes, measure, state)) {
        const whole = times(cursor.next, state.matrix);
        const center = placed(
          whole,
          (measure.widthOf(code) / 2_000) * state.size * state.stretch,
          0.3 * state.size + state.rise,
        );
        const height = Math.abs(state.size) * Math.hypot(whole[2], whole[3]);
        letters.push({ center, height, isBlank: code === 32 });
        cursor.next = times([1, 0, 0, 1, width, 0], cursor.next);
      }
    }
    this.#letters += letters.length;
    if (this.texts.length >= MOST_TEXTS || this.#letters > MOST_LETTERS) throw new TooMuch();
    this.texts.push({
      operator,
      source,
      state: { ...state },
      letters,
      after: (this.#order += 1),
      isOff,
    });
  }
}

/**
 * The codes of a string, each with how far it moves on.
 *
 * @param {Uint8Array} bytes
 * @param {import('./pdf-widths.mjs').Measure} measure
 * @param {import('./pdf-state.mjs').State} state
 */
export function lettersOf(bytes, measure, state) {
  const letters = [];
  for (let at = 0; at < bytes.length; at += measure.bytes) {
    const low = bytes[at + measure.bytes - 1] ?? 0;
    const code = measure.bytes === 2 ? 256 * (bytes[at] ?? 0) + low : low;
    const isSpace = measure.bytes === 1 && code === 32;
    const own =
      (measure.widthOf(code) / 1_000) * state.size +
      state.spacing +
      (isSpace ? state.wordSpacing : 0);
    letters.push({
      code,
      width: own * state.stretch,
      bytes: bytes.subarray(at, at + measure.bytes),
    });
  }
  return letters;
}
