/** The shades of a cell: nobody, 1, 2–3, 4–6, 7 or more. */
export const shades = ['n0', 'n1', 'n2', 'n3', 'n4'] as const;
export type Shade = (typeof shades)[number];

/** The shade for a count. */
export function shadeOf(count: number): Shade {
  if (count >= 7) return 'n4';
  if (count >= 4) return 'n3';
  if (count >= 2) return 'n2';
  return count === 1 ? 'n1' : 'n0';
}
