import { describe, expect, test } from 'vitest';
import { CELLS, weave } from './weave';

/** The cells that a path crosses, as text: one line for each row. */
function cellsOf(path: string): string[] {
  const rows = Array.from({ length: CELLS }, () => Array<string>(CELLS).fill('.'));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    rows[Number(y)]?.fill('#', Number(x), Number(x) + Number(length));
  }
  return rows.map((row) => row.join(''));
}

const reversed = (text: string) => [...text].reverse().join('');

const slugs = Array.from({ length: 500 }, (_, index) => `organizacion-${index}`);

test('a monogram never changes', () => {
  expect(weave('pop-noj')).toMatchInlineSnapshot(`
    {
      "dyes": 4,
      "threads": [
        "M1 1h1M9 1h1M2 2h1M8 2h1M3 3h1M7 3h1M4 4h1M6 4h1M0 5h1M5 5h1M10 5h1M4 6h1M6 6h1M3 7h1M7 7h1M2 8h1M8 8h1M1 9h1M9 9h1",
        "M1 0h2M4 0h3M8 0h2M5 1h1M0 4h1M10 4h1M1 5h1M9 5h1M0 6h1M10 6h1M5 9h1M1 10h2M4 10h3M8 10h2",
      ],
    }
  `);
  expect(weave('pop-noj')).toEqual(weave('pop-noj'));
});

describe.each(['pop-noj', 'casa-alianza-honduras', 'kind'])('the monogram of %s', (slug) => {
  test.each([0, 1] as const)('thread %i is mirrored both ways', (thread) => {
    const cells = cellsOf(weave(slug).threads[thread]);
    expect(cells.map(reversed)).toEqual(cells);
    expect([...cells].reverse()).toEqual(cells);
  });
});

test('hardly any two organizations share a monogram, and all dyes are used', () => {
  const woven = slugs.map(weave);
  const drawn = new Set(woven.map((one) => JSON.stringify(one)));
  expect(drawn.size).toBeGreaterThan(480);
  expect(new Set(woven.map(({ dyes }) => dyes)).size).toBe(12);
});

test('every monogram has a thread to see, and a name in any script has one', () => {
  for (const { threads } of [...slugs, 'ñandú', '组织'].map(weave)) {
    expect(threads[0]).toMatch(/^M/);
  }
});
