import { hashOf } from '~/components/drawings/hash';

/** The drawing's size, in units of its view box. */
export const clothSize = { width: 1200, height: 262 };
const STEP = 200; // from one stretch to the next
const FLAT = 80; // where a stretch is woven
const CURVE = STEP - FLAT;
const DYES = 4;
const TALLEST = 150; // all threads of a stretch side by side
const WIDEST = 8; // from one thread to the next
const centers = [178, 132, 102, 102, 132, 178]; // how far down each stretch is

/** The paths of the corridor as cloth. */
export interface Cloth {
  /** from one thread to the next */
  pitch: number;
  /** threads of organizations, by dye */
  dyes: string[];
  /** the thread above the cloth, from end to end */
  unity: string;
  /** the warp over and under them */
  warp: [string, string];
  /** from each stretch down to its name */
  leads: string;
}

/**
 * Draws threads through the stretches of the corridor. All stretches keep one order of threads, the longest in the middle, so
 * none crosses another; neighbors differ in their dye as far as four dyes allow.
 *
 * @param threads for each thread the stretches (0 to 5, ascending) through which it runs
 */
export function clothOf(threads: readonly (readonly number[])[]): Cloth {
  const lanes = inLanes(threads);
  const order = centers.map((_, stretch) => lanes.filter((one) => threads[one]?.includes(stretch)));
  const most = Math.max(1, ...order.map(({ length }) => length));
  const pitch = Math.round(Math.min(WIDEST, TALLEST / most) * 10) / 10;
  const half = (stretch: number) => ((order[stretch]?.length ?? 0) * pitch) / 2;
  const center = (stretch: number) => centers[stretch] ?? 0;
  const heightOf = (thread: number, stretch: number) => {
    const at = order[stretch]?.indexOf(thread) ?? 0;
    return Math.round(center(stretch) - half(stretch) + (at + 0.5) * pitch);
  };
  const dyes = Array<string>(DYES).fill('');
  const dyeOf = dyed(lanes, order);
  threads.forEach((stretches, thread) => {
    const ends = { half, center, of: (stretch: number) => heightOf(thread, stretch) };
    dyes[dyeOf.get(thread) ?? 0] += threadPath(thread, stretches, ends);
  });
  const top = (stretch: number) => Math.round(center(stretch) - half(stretch) - 2.2 * pitch);
  const woven = centers.flatMap((_, stretch) => (half(stretch) > 0 ? [stretch] : []));
  const warp = (odd: 0 | 1) =>
    woven
      .flatMap((stretch) => {
        const [from, to] = [center(stretch) - half(stretch), center(stretch) + half(stretch)];
        return Array.from({ length: FLAT / 16 }, (_, k) => {
          return `M${stretch * STEP + 4 + (2 * k + odd) * 8} ${Math.round(from)}V${Math.round(to)}`;
        });
      })
      .join('');
  return {
    pitch,
    dyes,
    unity: centers.reduce(
      (path, _, stretch) =>
        stretch === 0
          ? `M0 ${top(0)}h${FLAT}`
          : `${path}${curve(top(stretch) - top(stretch - 1))}h${FLAT}`,
      '',
    ),
    warp: [warp(0), warp(1)],
    leads: centers
      .map((_, stretch) => {
        const from = Math.round(center(stretch) + half(stretch) + 6);
        return `M${stretch * STEP + 1} ${from}V${clothSize.height}`;
      })
      .join(''),
  };
}

/** The threads from top to bottom: those that run far without a break in the middle. */
function inLanes(threads: readonly (readonly number[])[]): number[] {
  const longest = (stretches: readonly number[]) => {
    let [best, run] = [0, 0];
    stretches.forEach((stretch, index) => {
      run = stretches[index - 1] === stretch - 1 ? run + 1 : 1;
      best = Math.max(best, run);
    });
    return best;
  };
  const sorted = threads
    .map((stretches, thread) => ({ thread, first: stretches[0] ?? 0, run: longest(stretches) }))
    .sort((a, b) => b.run - a.run || a.first - b.first || a.thread - b.thread);
  const lanes: number[] = [];
  sorted.forEach(({ thread }, index) => (index % 2 ? lanes.push(thread) : lanes.unshift(thread)));
  return lanes;
}

/** A dye for each thread: one that none of the threads above it has, if possible, and the least used. */
function dyed(lanes: readonly number[], order: readonly (readonly number[])[]) {
  const dyeOf = new Map<number, number>();
  const used = Array<number>(DYES).fill(0);
  for (const thread of lanes) {
    const above = order.flatMap((one) => {
      const neighbor = one[one.indexOf(thread) - 1];
      const dye = neighbor === undefined ? undefined : dyeOf.get(neighbor);
      return dye === undefined ? [] : [dye];
    });
    const clashes = (dye: number) => above.filter((one) => one === dye).length;
    const [dye = 0] = [...used.keys()].sort(
      (a, b) => clashes(a) - clashes(b) || (used[a] ?? 0) - (used[b] ?? 0),
    );
    dyeOf.set(thread, dye);
    used[dye] = (used[dye] ?? 0) + 1;
  }
  return dyeOf;
}

const curve = (down: number) => `c${CURVE / 2} 0 ${CURVE / 2} ${down} ${CURVE} ${down}`;

/** One thread. Where an organization does not work, its thread ends loose, bent away from the middle. */
function threadPath(
  thread: number,
  stretches: readonly number[],
  {
    of: heightAt,
    half,
    center,
  }: {
    of: (stretch: number) => number;
    half(stretch: number): number;
    center(stretch: number): number;
  },
): string {
  const loose = (stretch: number, side: 'before' | 'after') => {
    const offset = heightAt(stretch) - center(stretch);
    const outward = Math.abs(offset) / (half(stretch) || 1);
    const length = 20 + outward * 26 + (hashOf(`${thread}/${stretch}/${side}`) % 16);
    return [Math.round(length), Math.round(Math.sign(offset) * outward * outward * 16)] as const;
  };
  let path = '';
  for (const stretch of stretches) {
    const y = heightAt(stretch);
    if (stretch === 0) path += `M0 ${y}`;
    else if (!stretches.includes(stretch - 1)) {
      const [length, bend] = loose(stretch, 'before');
      path += `M${stretch * STEP - length} ${y + bend}q${Math.round(length / 2)} ${-bend} ${length} ${-bend}`;
    }
    path += `h${FLAT}`;
    if (stretches.includes(stretch + 1)) path += curve(heightAt(stretch + 1) - y);
    else if (stretch < centers.length - 1) {
      const [length, bend] = loose(stretch, 'after');
      path += `q${Math.round(length / 2)} 0 ${length} ${bend}`;
    }
  }
  return path;
}
