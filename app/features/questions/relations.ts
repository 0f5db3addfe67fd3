import type { Phrase } from './phrase';

// Terms that share so many ways to ask for them have to do with each other.
const RELATED = 3;
// Those that share this part of the fewer ways of both are one to whoever does not say a name.
const TWINS = 0.5;

type Relations = Map<string, string[]>;

/** @param called the ways to ask for each term, in whichever language */
export function relationsOf(called: ReadonlyMap<string, readonly Pick<Phrase, 'plain'>[]>): {
  related: Relations;
  twins: Relations;
} {
  const bearers = new Map<string, Set<string>>();
  for (const [facet, phrases] of called)
    for (const { plain } of phrases)
      bearers.set(plain.join(' '), (bearers.get(plain.join(' ')) ?? new Set()).add(facet));
  const shared = new Map<string, Map<string, number>>();
  for (const facets of bearers.values())
    for (const one of facets)
      for (const other of facets) {
        if (one === other) continue;
        const counts = shared.get(one) ?? new Map<string, number>();
        shared.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
      }
  const waysOf = (facet: string) => called.get(facet)?.length ?? 0;
  const those = (least: (one: string, other: string) => number): Relations =>
    new Map(
      [...shared].map(([facet, counts]) => [
        facet,
        [...counts].filter(([other, count]) => count >= least(facet, other)).map(([one]) => one),
      ]),
    );
  return {
    related: those(() => RELATED),
    twins: those((one, other) => Math.max(RELATED, TWINS * Math.min(waysOf(one), waysOf(other)))),
  };
}
