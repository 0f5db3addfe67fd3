import { hashOf } from './hash';

/** Cells of a monogram along each side. */
export const CELLS = 11;
const MIDDLE = (CELLS - 1) / 2;
const SETS_OF_DYES = 12; // in styles/drawings.css

/** The number of the shade at a distance from the middle, across and down. */
const forms: readonly ((across: number, down: number) => number)[] = [
  (x, y) => x + y,
  (x, y) => 2 * Math.max(x, y) + Math.min(x, y),
  (x, y) => Math.abs(x - y),
  (x, y) => 2 * Math.min(x, y) + ((x + y) % 2),
  (x, y) => x + 2 * y,
  (x, y) => 2 * x + y,
];

/** A woven square: its set of dyes, and the path of each of its two threads over the ground. */
export interface Weave {
  dyes: number;
  threads: [string, string];
}

type Thread = 0 | 1 | null;

/**
 * The monogram of an organization, woven from its slug. It is the same on every page and in every version, so it is
 * never stored. It is mirrored both ways, and its upper and lower edges come from a second hash, so that two slugs
 * with the same form still differ.
 */
export function weave(slug: string): Weave {
  let rest = hashOf(slug);
  const take = (below: number) => {
    const taken = rest % below;
    rest = Math.floor(rest / below);
    return taken;
  };
  const dyes = take(SETS_OF_DYES);
  const form = forms[take(forms.length)] ?? ((x: number, y: number) => x + y);
  const period = 3 + take(3);
  const phase = take(period);
  const weight = 1 + take(2);
  const edge = hashOf(`${slug}/edge`);
  const threadAt = (x: number, y: number): Thread => {
    if (y === MIDDLE) return (edge >> x) & 1 ? 1 : null;
    const shade = (form(x, y) + phase) % period;
    if (shade < weight) return 0;
    return shade === period - 1 && period > 3 ? 1 : null;
  };
  return { dyes, threads: [pathOf(threadAt, 0), pathOf(threadAt, 1)] };
}

/** The stretches of one thread, row by row. */
function pathOf(threadAt: (x: number, y: number) => Thread, thread: Thread): string {
  let path = '';
  for (let row = 0; row < CELLS; row++) {
    const isOn = (column: number) =>
      column < CELLS && threadAt(Math.abs(column - MIDDLE), Math.abs(row - MIDDLE)) === thread;
    for (let column = 0; column < CELLS; column++) {
      if (!isOn(column)) continue;
      const start = column;
      while (isOn(column + 1)) column++;
      path += `M${start} ${row}h${column - start + 1}`;
    }
  }
  return path;
}
