import { expect, test } from 'vitest';
import { stitches } from './stitches';

const size = { width: 10, height: 18, gap: 2, perRow: 3 };

test('each state has its own shape, so that the drawing reads without color', () => {
  const { paths } = stitches(['ok', 'due', 'late', 'none'], size);
  expect(Object.fromEntries(paths)).toEqual({
    ok: 'M1 1h10v18h-10z',
    due: 'M13 1h10v18h-10zM13 7h10M13 13h10',
    late: 'M25 1h10v18h-10z',
    fill: 'M25 10h10v9h-10z',
    none: 'M1 21h10v18h-10z',
  });
});

test('a drawing is as large as its stitches', () => {
  const sizeOf = (count: number) => {
    const { width, height } = stitches(Array(count).fill('ok'), size);
    return [width, height];
  };
  expect(sizeOf(0)).toEqual([2, 2]);
  expect(sizeOf(2)).toEqual([24, 20]);
  expect(sizeOf(3)).toEqual([36, 20]);
  expect(sizeOf(4)).toEqual([36, 40]);
});
