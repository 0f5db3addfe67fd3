import { describe, expect, test } from 'vitest';
import { clothOf } from './cloth';
import { corridorOf, thinnest } from './corridor';

const pattern = (organizations: number, ...stages: string[]) => ({ organizations, stages });

describe('the corridor', () => {
  test('an empty network has no threads and counts nobody', () => {
    expect(corridorOf([])).toEqual({
      organizations: 0,
      counts: [0, 0, 0, 0, 0, 0],
      familyUnity: 0,
      threads: [],
      each: 1,
    });
  });

  test('an organization is counted once in a stretch with two of its stages', () => {
    const corridor = corridorOf([
      pattern(2, 'border-and-apprehension', 'detention-or-shelter', 'family-unity'),
      pattern(1, 'origin'),
      pattern(3),
    ]);
    expect(corridor).toMatchObject({
      organizations: 6,
      counts: [1, 0, 2, 0, 0, 0],
      familyUnity: 2,
      threads: [[0], [2], [2]],
      each: 1,
    });
  });

  test('of thousands, a thread stands for several, and the numbers stay exact', () => {
    const corridor = corridorOf([
      pattern(3000, 'origin', 'transit'),
      pattern(1999, 'reintegration'),
      pattern(1, 'repatriation'),
    ]);
    expect(corridor.each).toBe(125);
    expect(corridor.threads.length).toBe(40);
    expect(corridor.counts).toEqual([3000, 3000, 0, 0, 1, 1999]);
  });

  test('the thinnest place is where the fewest are, and nowhere if all are alike', () => {
    expect(thinnest([3, 1, 4, 1, 5, 9])).toEqual(['transit', 'protection']);
    expect(thinnest([0, 0, 0, 0, 0, 0])).toEqual([]);
  });
});

/** Heights of the threads at a stretch, from the paths: each `h80` begins where a thread enters a stretch. */
function heightsAt(paths: readonly string[], stretch: number): number[] {
  return paths.flatMap((path) => {
    let [x, y] = [0, 0];
    const heights: number[] = [];
    for (const [, command, numbers = ''] of path.matchAll(/([Mhqc])([^Mhqc]*)/g)) {
      const values = numbers.trim().split(/[ ,]+/).map(Number);
      if (command === 'M') [x = 0, y = 0] = values;
      if (command === 'h') {
        if (x === stretch * 200) heights.push(y);
        x += values[0] ?? 0;
      }
      if (command === 'q' || command === 'c') {
        x += values.at(-2) ?? 0;
        y += values.at(-1) ?? 0;
      }
    }
    return heights;
  });
}

describe('the cloth', () => {
  const threads = [[0, 1, 2], [1], [2, 3], [0, 1, 2, 3, 4, 5], [5], [3, 5], [0, 5]];

  test('draws each thread once in each of its stretches, and no two at one height', () => {
    const { dyes } = clothOf(threads);
    for (const stretch of [0, 1, 2, 3, 4, 5]) {
      const heights = heightsAt(dyes, stretch);
      expect(heights.length).toBe(threads.filter((one) => one.includes(stretch)).length);
      expect(new Set(heights).size).toBe(heights.length);
    }
  });

  test('becomes finer when it has many threads, and never leaves its frame', () => {
    const many = Array.from({ length: 40 }, () => [0, 1, 2, 3, 4, 5]);
    const { dyes, pitch } = clothOf(many);
    expect(pitch).toBeLessThan(4);
    const heights = [0, 1, 2, 3, 4, 5].flatMap((stretch) => heightsAt(dyes, stretch));
    expect(Math.min(...heights)).toBeGreaterThan(0);
    expect(Math.max(...heights)).toBeLessThan(262);
  });

  test('is the same each time, and empty without threads', () => {
    expect(clothOf(threads)).toEqual(clothOf(threads));
    expect(clothOf([]).dyes.join('')).toBe('');
    expect(clothOf([]).warp).toEqual(['', '']);
  });
});
