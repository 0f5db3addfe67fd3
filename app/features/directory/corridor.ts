import { FAMILY_UNITY, stretches, type StretchName } from '~/features/taxonomy/stretches';

/** A drawing with more threads is not readable: above this number one stands for several organizations. */
const MOST_THREADS = 40;

/** How many organizations work in exactly these stages. */
export interface StagePattern {
  stages: readonly string[];
  organizations: number;
}

/** The corridor as a reader sees it: its picture, its numbers and its links all come from the same patterns. */
export interface Corridor {
  organizations: number;
  /** how many organizations work in each of `stretches` */
  counts: number[];
  familyUnity: number;
  /** The stretches (their indexes, ascending) through which each thread runs. */
  threads: number[][];
  /** how many organizations a thread stands for */
  each: number;
}

/** The corridor of a network whose organizations work in these stages. */
export function corridorOf(patterns: readonly StagePattern[]): Corridor {
  const isIn = ({ stages }: StagePattern, wanted: readonly string[]) =>
    stages.some((stage) => wanted.includes(stage));
  const count = (wanted: readonly string[]) =>
    patterns
      .filter((pattern) => isIn(pattern, wanted))
      .reduce((sum, { organizations }) => sum + organizations, 0);
  const sets = new Map<string, number>();
  for (const pattern of patterns) {
    const key = stretches
      .flatMap(({ stages }, index) => (isIn(pattern, stages) ? [index] : []))
      .join();
    if (key) sets.set(key, (sets.get(key) ?? 0) + pattern.organizations);
  }
  const drawn = [...sets.values()].reduce((sum, one) => sum + one, 0);
  const each = Math.max(1, Math.ceil(drawn / MOST_THREADS));
  return {
    organizations: patterns.reduce((sum, one) => sum + one.organizations, 0),
    counts: stretches.map(({ stages }) => count(stages)),
    familyUnity: count([FAMILY_UNITY]),
    threads: threadsOf(sets, each),
    each,
  };
}

/** As many threads for each set of stretches as its share, by the method of largest remainders. */
function threadsOf(sets: ReadonlyMap<string, number>, each: number): number[][] {
  const shares = [...sets]
    .map(([key, count]) => ({ key, whole: Math.floor(count / each), rest: count % each }))
    .sort((a, b) => b.rest - a.rest || (a.key < b.key ? -1 : 1));
  const total = Math.round([...sets.values()].reduce((sum, one) => sum + one, 0) / each);
  const missing = total - shares.reduce((sum, { whole }) => sum + whole, 0);
  return shares
    .map(({ key, whole }, index) => ({ key, threads: whole + (index < missing ? 1 : 0) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap(({ key, threads }) =>
      Array.from({ length: threads }, () => key.split(',').map(Number)),
    );
}

/** The stretches in which the fewest organizations work; empty if they are all alike. */
export function thinnest(counts: readonly number[]): StretchName[] {
  const least = Math.min(...counts);
  if (counts.every((count) => count === least)) return [];
  return stretches.filter((_, index) => counts[index] === least).map(({ name }) => name);
}
