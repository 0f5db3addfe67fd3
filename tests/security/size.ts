/** Whether the suites run at full size (`npm run test:security`), and not as a part of `npm test`. */
export const isFull = process.env['SECURITY'] === 'full';

/** A figure of a suite: small in every run of the tests, and the whole of it when asked for. */
export function size(small: number, full: number): number {
  return isFull ? full : small;
}
