// Matrices and boxes of PDF pages.

/** @typedef {readonly [number, number, number, number, number, number]} Matrix */
/** @typedef {readonly [number, number]} Point */
/** @typedef {{ left: number, bottom: number, right: number, top: number }} Box */

/** @type {Matrix} */
export const identity = [1, 0, 0, 1, 0, 0];

/** Applies the first matrix, then the second. @param {Matrix} m @param {Matrix} n @returns {Matrix} */
export function times(m, n) {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** @param {Matrix} m @param {number} x @param {number} y @returns {Point} */
export function placed(m, x, y) {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** @param {readonly Point[]} points @returns {Box} */
export function boxOf(points) {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box;
}

/** @param {Box} one @param {Box} other @returns {Box} */
export function shared(one, other) {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}

/** @param {Box} box @param {Point} point @param {number} [margin] by which it may miss */
export function holds(box, [x, y], margin = 0) {
  return (
    x >= box.left - margin &&
    x <= box.right + margin &&
    y >= box.bottom - margin &&
    y <= box.top + margin
  );
}

/** @param {Box} box @param {Box} inner */
export function contains(box, inner) {
  return holds(box, [inner.left, inner.bottom]) && holds(box, [inner.right, inner.top]);
}

/** @param {Box} one @param {Box} other */
export function meet(one, other) {
  const { left, bottom, right, top } = shared(one, other);
  return left <= right && bottom <= top;
}

/** @param {Box} box */
export function areaOf({ left, bottom, right, top }) {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}

/** The signed area inside a polygon. @param {readonly Point[]} points */
export function signedArea(points) {
  let sum = 0;
  for (const [index, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return sum / 2;
}
