/** For each word, the share of its mentions that belongs to each term. The shares of a word add up to 1. */
export type TermShares = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * In how many terms each word is found. A plain count would let one mention among a term's phrasings weigh as much as
 * hundreds among another's, so this is the effective number: the inverse of Simpson's index of the shares. It is 1 for a
 * word of one term, and n for a word that n terms mention equally often.
 *
 * @param mentions for each word, the share of each term's phrasings in which it occurs
 */
export function documentFrequencies(mentions: ReadonlyMap<string, ReadonlyMap<string, number>>): {
  frequencies: Map<string, number>;
  shares: TermShares;
} {
  const frequencies = new Map<string, number>();
  const shares = new Map<string, ReadonlyMap<string, number>>();
  // Most words belong to one term; all words of the same term share one map, which saves memory.
  const ofOneTerm = new Map<string, ReadonlyMap<string, number>>();
  for (const [word, byTerm] of mentions) {
    const [only = ''] = byTerm.keys();
    const sum = [...byTerm.values()].reduce((a, b) => a + b, 0);
    const own =
      byTerm.size === 1
        ? (ofOneTerm.get(only) ?? new Map([[only, 1]]))
        : new Map([...byTerm].map(([term, part]) => [term, part / sum]));
    if (byTerm.size === 1) ofOneTerm.set(only, own);
    shares.set(word, own);
    frequencies.set(word, 1 / [...own.values()].reduce((all, share) => all + share ** 2, 0));
  }
  return { frequencies, shares };
}
