import { areaOf, boxOf, contains, placed, signedArea } from './pdf-geometry.mjs';

/** @typedef {import('./pdf-geometry.mjs').Point} Point */
/** @typedef {import('./pdf-geometry.mjs').Matrix} Matrix */
/** @typedef {import('./pdf-geometry.mjs').Box} Box */

// A shape that fills at least this share of its box hides what is under the box: rounded corners are fine.
const FULL = 0.8;
const MOST_POINTS = 20_000;

/** The path that a page is drawing. */
export function pathBuilder() {
  /** @type {Point[][]} */
  let parts = [];
  let size = 0;
  /** @param {Point[]} points */
  const begin = (points) => {
    if ((size += points.length) < MOST_POINTS) parts.push(points);
  };
  /** @param {Point} point */
  const add = (point) => {
    if ((size += 1) < MOST_POINTS) parts.at(-1)?.push(point);
  };
  return {
    /**
     * @param {string} operator
     * @param {number[]} n its operands
     * @param {Matrix} matrix
     */
    take(operator, n, matrix) {
      const at = (/** @type {number} */ index) => placed(matrix, n[index] ?? 0, n[index + 1] ?? 0);
      if (operator === 'm') begin([at(0)]);
      else if (operator === 'l') add(at(0));
      else if (operator === 'c') for (const index of [0, 2, 4]) add(at(index));
      else if (operator === 'v' || operator === 'y') for (const index of [0, 2]) add(at(index));
      else if (operator === 're') {
        const [x = 0, y = 0, width = 0, height = 0] = n;
        begin([
          placed(matrix, x, y),
          placed(matrix, x + width, y),
          placed(matrix, x + width, y + height),
          placed(matrix, x, y + height),
        ]);
      }
    },
    /** Ends the path. */
    finish() {
      const done = parts;
      parts = [];
      size = 0;
      return done.filter((points) => points.length > 0);
    },
  };
}

/**
 * The boxes that filling a path paints, each with whether it is painted nearly whole.
 *
 * @param {Point[][]} parts
 * @param {boolean} isEvenOdd
 */
export function filledBoxes(parts, isEvenOdd) {
  const shapes = parts.map((points) => ({ box: boxOf(points), area: signedArea(points) }));
  return shapes.map(({ box, area }, index) => {
    // A shape inside of another one may be a hole in it.
    const hasHole =
      shapes.length < 200 &&
      shapes.some(
        (other, at) =>
          at !== index && contains(box, other.box) && (isEvenOdd || other.area * area < 0),
      );
    return { box, isWhole: !hasHole && Math.abs(area) >= FULL * areaOf(box) };
  });
}

/**
 * The boxes that stroking a path with a thick line paints.
 *
 * @param {Point[][]} parts
 * @param {number} width of the line
 */
export function strokedBoxes(parts, width) {
  return parts.flatMap((points) => {
    /** @type {{ box: Box, isWhole: boolean }[]} */
    const boxes = [];
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      if (!next || boxes.length > 200) break;
      const { left, bottom, right, top } = boxOf([point, next]);
      const isLevel = top - bottom <= width / 2;
      const isUpright = right - left <= width / 2;
      const half = width / 2;
      const box = {
        left: left - (isUpright ? half : 0),
        right: right + (isUpright ? half : 0),
        bottom: bottom - (isLevel ? half : 0),
        top: top + (isLevel ? half : 0),
      };
      boxes.push({ box, isWhole: isLevel || isUpright });
    }
    return boxes;
  });
}
