import type { ConceptIndex } from './concept-index';
import { know, type Known, type Word } from './likeness';

/** So many are offered at most. */
const MOST = 5;
// Who says fewer telling words is taken at their word.
const SENTENCE = 3;
// What has less than this part of what the likeliest has is not offered.
const FAR = 0.5;
// That a term is ever asked for with a word tells more than how often.
const EVER = 0.25;

/**
 * The terms that a sentence may be about besides those it was taken for, the likeliest first: each counts all words that it
 * is ever asked for with, wherever they stand, by what they tell. Phrases are surer (`findConcepts`) and miss more.
 *
 * @param taken terms that it was taken for already
 */
export function perhapsAbout(
  index: ConceptIndex,
  asked: readonly Word[],
  taken: ReadonlySet<string>,
): string[] {
  const words = asked.map((word) => know(index, word));
  const telling = words.filter(({ ids, isLight }) => !isLight && anyOf(ids, index.shares));
  if (telling.length < SENTENCE) return [];
  const all = [...evidenceOf(index, words)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const most = all[0]?.[1] ?? 0;
  return all
    .filter(([facet, evidence]) => evidence >= FAR * most && !taken.has(facet))
    .slice(0, MOST)
    .map(([facet]) => facet);
}

function evidenceOf({ shares }: ConceptIndex, words: readonly Known[]): Map<string, number> {
  const evidence = new Map<string, number>();
  for (const { ids, weight } of words) {
    const best = new Map<string, number>();
    for (const id of ids)
      for (const [facet, share] of shares.get(id) ?? [])
        best.set(facet, Math.max(best.get(facet) ?? 0, share ** EVER));
    for (const [facet, part] of best)
      evidence.set(facet, (evidence.get(facet) ?? 0) + weight * part);
  }
  return evidence;
}

const anyOf = (ids: ReadonlySet<string>, known: ReadonlyMap<string, unknown>) => {
  for (const id of ids) if (known.has(id)) return true;
  return false;
};
