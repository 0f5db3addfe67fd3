import { black, colorIn, colorOf, unknown } from './pdf-color.mjs';
import { identity } from './pdf-geometry.mjs';

/** @typedef {import('./pdf-geometry.mjs').Matrix} Matrix */
/** @typedef {import('./pdf-color.mjs').Color} Color */
/** @typedef {import('./pdf-color.mjs').Space} Space */

/** What decides where and how a page's next text or shape appears. @param {import('./pdf-geometry.mjs').Box} clip */
export function freshState(clip) {
  return {
    matrix: identity,
    clip,
    fill: black,
    stroke: black,
    fillSpace: /** @type {Space} */ ('plain'),
    strokeSpace: /** @type {Space} */ ('plain'),
    alpha: 1,
    strokeAlpha: 1,
    /** `Multiply` and the like let what is beneath show through. */
    isNormal: true,
    lineWidth: 1,
    measure: /** @type {import('./pdf-widths.mjs').Measure | null} */ (null),
    size: 1,
    spacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** @typedef {ReturnType<typeof freshState>} State */

/** @type {Record<string, (state: State, value: number) => void>} operators that only set a number */
export const setters = {
  w: (state, value) => (state.lineWidth = value),
  Tc: (state, value) => (state.spacing = value),
  Tw: (state, value) => (state.wordSpacing = value),
  Tz: (state, value) => (state.stretch = value / 100),
  TL: (state, value) => (state.leading = value),
  Ts: (state, value) => (state.rise = value),
  Tr: (state, value) => (state.mode = value),
};

/** Where a text stands: the matrix of the line and of the next letter. */
export function textCursor() {
  return { line: identity, next: identity };
}

/**
 * Does an operator that sets a color.
 *
 * @param {State} state
 * @param {string} operator
 * @param {number[]} n its numbers
 * @param {string | undefined} called its name, of a space or a pattern
 * @param {(name: string) => Space} spaceOf
 * @returns {boolean} whether it was one
 */
export function setColor(state, operator, n, called, spaceOf) {
  if (/^(?:g|rg|k)$/.test(operator)) [state.fill, state.fillSpace] = [colorOf(n), 'plain'];
  else if (/^(?:G|RG|K)$/.test(operator)) [state.stroke, state.strokeSpace] = [colorOf(n), 'plain'];
  else if (operator === 'cs') {
    state.fillSpace = spaceOf(called ?? '');
    state.fill = state.fillSpace === 'plain' ? black : unknown;
  } else if (operator === 'CS')
    [state.stroke, state.strokeSpace] = [unknown, spaceOf(called ?? '')];
  else if (/^scn?$/.test(operator)) state.fill = colorIn(called ? 'pattern' : state.fillSpace, n);
  else if (/^SCN?$/.test(operator))
    state.stroke = colorIn(called ? 'pattern' : state.strokeSpace, n);
  else return false;
  return true;
}
