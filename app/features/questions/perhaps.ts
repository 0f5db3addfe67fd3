import type { ConceptIndex } from './concept-index';
import { know, type Known, type Word } from './likeness';
import type { QuestionWord } from './question';

type Taken = Pick<QuestionWord, 'plain' | 'terms' | 'understood'>;

/** So many are offered at most. */
const MOST = 5;
// Who says fewer telling words than that, besides the names of terms, is taken at their word.
const LEAST = 2;
// What has less than this part of what the likeliest has is not offered.
const FAR = 0.5;
// That a term is ever asked for with a word tells more than how often.
const EVER = 0.25;

/**
 * The terms that a question may be about besides those it was taken for, the likeliest first: each counts all words that it
 * is ever asked for with, wherever they stand, by what they tell. Phrases are surer (`findConcepts`) and miss more.
 *
 * @param taken what it was taken for already
 */
export function perhapsAbout(
  index: ConceptIndex,
  asked: readonly Word[],
  taken: readonly Taken[],
): string[] {
  const words = asked.map((word) => know(index, word));
  const named = new Set(taken.filter((one) => isName(index, one)).flatMap(wordsOf));
  const telling = words.filter(
    ({ ids, isLight, plain }) => !isLight && !named.has(plain) && anyOf(ids, index.shares),
  );
  if (telling.length < LEAST) return [];
  const terms = new Set(taken.flatMap((one) => (one.understood ? one.terms : [])));
  const all = [...evidenceOf(index, words)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const most = all[0]?.[1] ?? 0;
  return all
    .filter(([facet, evidence]) => evidence >= FAR * most && !terms.has(facet))
    .slice(0, MOST)
    .map(([facet]) => facet);
}

const wordsOf = ({ plain }: Taken) => plain.split(' ');

const isName = ({ meanings }: ConceptIndex, { plain, understood = [] }: Taken) =>
  understood.some((facet) =>
    meanings.get(facet)?.some((one) => one.isName && one.plain.join(' ') === plain),
  );

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
