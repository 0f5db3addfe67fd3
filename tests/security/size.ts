/** Whether the suites run at full size (`npm run test:security`), not as part of `npm test`. */
export const isFull = process.env['SECURITY'] === 'full';

/** A figure of a suite: small in `npm test`, large at full size. */
export function size(small: number, full: number): number {
  return isFull ? full : small;
}
