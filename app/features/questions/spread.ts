/**
 * In how many terms words are found, where those with most of a word's mentions count most: one that a term is called
 * by again and again, and others once by the way, is nearly that term's own. Ways to ask that are added elsewhere
 * hardly blur it.
 *
 * @param found for each word, which part of each term's ways to ask it stands in
 * @returns for each word between 1 and the number of terms (the inverse of Simpson's index), and which part of all its
 * mentions is each term's
 */
export function spreads(found: ReadonlyMap<string, ReadonlyMap<string, number>>): {
  spread: Map<string, number>;
  shares: Map<string, ReadonlyMap<string, number>>;
} {
  const spread = new Map<string, number>();
  const shares = new Map<string, ReadonlyMap<string, number>>();
  // Most words are said of one term alone, and share what says so.
  const whole = new Map<string, ReadonlyMap<string, number>>();
  for (const [word, ofTerms] of found) {
    const [only = ''] = ofTerms.keys();
    if (ofTerms.size === 1) {
      const own = whole.get(only) ?? new Map([[only, 1]]);
      whole.set(only, own);
      shares.set(word, own);
      spread.set(word, 1);
      continue;
    }
    const sum = [...ofTerms.values()].reduce((a, b) => a + b, 0);
    const own = new Map([...ofTerms].map(([term, part]) => [term, part / sum]));
    spread.set(word, 1 / [...own.values()].reduce((all, share) => all + share ** 2, 0));
    shares.set(word, own);
  }
  return { spread, shares };
}
