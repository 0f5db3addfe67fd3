/**
 * For each word and each term whose phrasings use it, how much of the word's use belongs to that term. The values of a
 * word add up to 1.
 */
export type TermShares = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * In how many terms each word is found, and how its use is shared between them. A plain count would give a term that uses
 * a word once the same weight as one that uses it in hundreds of phrasings, so this is the effective number: the inverse
 * of Simpson's index of the shares. It is 1 for a word of one term, and n for a word that n terms use equally often.
 *
 * @param mentions for each word and term, the fraction of that term's phrasings in which the word occurs
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
