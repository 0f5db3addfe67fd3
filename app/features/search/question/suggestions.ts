import type { ConceptIndex } from './concept-index';
import type { QuestionWord } from './question';
import { weighToken, type QuestionToken } from './token-similarity';
import { weights } from './weights';

type Understood = Pick<QuestionWord, 'plain' | 'terms' | 'understood'>;

/**
 * Other terms that a question may be about, the likeliest first. A term scores for every word that occurs in any of its
 * phrasings, so this finds more than `findConcepts` and is wrong more often: the terms are offered, not searched for.
 *
 * @param understood what the question was understood as
 */
export function suggestTerms(
  index: ConceptIndex,
  question: readonly QuestionToken[],
  understood: readonly Understood[],
): string[] {
  const tokens = question.map((token) => weighToken(index, token));
  const ownNames = new Set(
    understood.filter((one) => isOwnName(index, one)).flatMap(({ plain }) => plain.split(' ')),
  );
  const telling = tokens.filter(
    ({ keys, isGeneric, plain }) =>
      !isGeneric && !ownNames.has(plain) && [...keys].some((key) => index.shares.has(key)),
  );
  if (telling.length < weights.suggestionWords) return [];
  const known = new Set(understood.flatMap((one) => (one.understood ? one.terms : [])));
  const scores = new Map<string, number>();
  for (const { keys, weight } of tokens) {
    const best = new Map<string, number>();
    for (const key of keys)
      for (const [facet, share] of index.shares.get(key) ?? [])
        best.set(facet, Math.max(best.get(facet) ?? 0, share ** weights.suggestionShare));
    for (const [facet, part] of best) scores.set(facet, (scores.get(facet) ?? 0) + weight * part);
  }
  const most = Math.max(0, ...scores.values());
  return [...scores]
    .filter(([facet, score]) => score >= weights.suggestionLeast * most && !known.has(facet))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, weights.mostSuggestions)
    .map(([facet]) => facet);
}

const isOwnName = ({ called }: ConceptIndex, { plain, understood = [] }: Understood) =>
  understood.some((facet) =>
    called.get(facet)?.some((one) => one.isName && one.plain.join(' ') === plain),
  );
