/** Expertise × country: counts stand in the order of `countries`. */
export interface Coverage {
  countries: { code: string; name: string }[];
  groups: { name: string; areas: { slug: string; name: string; counts: number[] }[] }[];
  /** How many pairs of area and country nobody covers. */
  gaps: number;
}

/** The steps of the scale: nobody, 1, 2–3, 4–6, 7 or more. */
export const depths = ['n0', 'n1', 'n2', 'n3', 'n4'] as const;
export type Depth = (typeof depths)[number];

/** The step that a number of organizations falls on. */
export function depthOf(count: number): Depth {
  if (count >= 7) return 'n4';
  if (count >= 4) return 'n3';
  if (count >= 2) return 'n2';
  return count === 1 ? 'n1' : 'n0';
}
