import { Chance } from './random';

/** The random number generator of the n-th record of a seed. */
export function chanceOf(seed: number, number: number): Chance {
  const mark =
    (number >>> 0).toString(16).padStart(8, '0') + (seed & 0xffff).toString(16).padStart(4, '0');
  return new Chance(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b), mark);
}
