import { candidate, candidatesFor, shareOf, type Candidate } from './candidates';
import type { ConceptIndex } from './concept-index';
import { weighToken, type QuestionToken, type WeightedToken } from './token-similarity';
import { weights } from './weights';

/** A concept of the taxonomies that some words of a question name. */
export interface FoundConcept {
  /** The terms that the words mean, as `expertise/asylum`. Several if the words do not tell which. */
  meant: string[];
  /** Terms that are related to these. */
  near: string[];
  /** The positions in the question of the words that name it, in order. */
  at: number[];
  /** The score of the best phrase. */
  score: number;
  /** The words mean it by themselves; else the question must say more. */
  isSure: boolean;
  /** The words say too little to mean it: whoever has it comes near what was asked, and does not answer it. */
  isGuess?: boolean;
  /** What the question says: a term's own name, all of another phrase for it, or only a part of one. */
  evidence: 'name' | 'phrase' | 'partOfPhrase';
}

/**
 * Finds the concepts that a question names. It selects the best candidate, then the best candidate of the remaining
 * words, and so on. Concepts that score too low in comparison with the best one are dropped.
 */
export function findConcepts(
  index: ConceptIndex,
  question: readonly QuestionToken[],
): FoundConcept[] {
  const { tokens, isGeneric } = tokensOf(index, question);
  const found: FoundConcept[] = [];
  const free = new Set(tokens.keys());
  let candidates = candidatesFor(index, tokens, free);
  if (isGeneric) candidates = candidates.filter(({ isWhole }) => isWhole);
  while (found.length < weights.mostConcepts) {
    const best = candidates.reduce<Candidate | null>(
      (a, b) => (a && a.score >= b.score ? a : b),
      null,
    );
    if (!best) break;
    for (const at of best.at) free.delete(at);
    const concept = conceptOf(index, tokens, best, candidates);
    const same = found.find(({ meant }) => concept.meant.some((facet) => meant.includes(facet)));
    if (same) same.at = [...new Set([...same.at, ...concept.at])].sort((a, b) => a - b);
    else found.push(concept);
    // Candidates that lost a word are scored again without it.
    candidates = candidates.flatMap((one) =>
      one.at.every((at) => free.has(at))
        ? [one]
        : (candidate(index, one.phrase, tokens, free) ?? []),
    );
  }
  const best = Math.max(0, ...found.map(({ score }) => score));
  const isShort =
    isGeneric || tokens.filter((token) => !token.isGeneric).length <= weights.fewWords;
  const telling = (at: readonly number[]) =>
    at.filter((place) => !tokens[place]?.isGeneric && !tokens[place]?.isAmbiguous).length;
  // One word of a way to ask for a term means it only beside another word that people ask for the term with.
  const isSupported = ({ meant, at }: FoundConcept) =>
    tokens.some(
      (token, place) =>
        !at.includes(place) &&
        !token.isGeneric &&
        !token.isAmbiguous &&
        meant.some((facet) => shareOf(index, token, facet) >= weights.supportShare),
    );
  return found
    .filter(
      ({ score, evidence }) =>
        (isShort && evidence === 'name') || score >= weights.leastOfBest[evidence] * best,
    )
    .map((one) => ({ ...one, isGuess: !one.isSure && telling(one.at) <= 1 && !isSupported(one) }));
}

/** The words of a question with their weights. If all of them are generic or ambiguous, generic words count fully. */
function tokensOf(
  index: ConceptIndex,
  question: readonly QuestionToken[],
): { tokens: WeightedToken[]; isGeneric: boolean } {
  const tokens = question.map((token) => weighToken(index, token));
  if (tokens.some((token) => !token.isGeneric && !token.isAmbiguous))
    return { tokens, isGeneric: false };
  return {
    tokens: tokens.map((token) => ({
      ...token,
      isGeneric: false,
      isAmbiguous: tokens.length > 1 && token.isAmbiguous,
    })),
    isGeneric: true,
  };
}

/** The concept that the best candidate's words name, with all terms that they name equally well. */
function conceptOf(
  index: ConceptIndex,
  tokens: readonly WeightedToken[],
  best: Candidate,
  candidates: readonly Candidate[],
): FoundConcept {
  const own = new Set(best.at);
  const scores = new Map<string, number>();
  const named = new Set<string>();
  let sure = best.isSure;
  for (const { phrase, at, score, isWhole, isSure } of candidates) {
    if (!at.every((place) => own.has(place) || tokens[place]?.isGeneric)) continue;
    sure ||= isSure && phrase.facet === best.phrase.facet;
    if (isWhole && phrase.isName && at.length === own.size) named.add(phrase.facet);
    scores.set(phrase.facet, Math.max(score, scores.get(phrase.facet) ?? 0));
  }
  const good = [...scores.keys()].filter((facet) => scores.get(facet) === best.score);
  // Which of two interchangeable terms scores best depends on the language of the question, so both are meant.
  const likely = [...good, ...good.flatMap((facet) => index.interchangeable.get(facet) ?? [])];
  // The name of a term means that term, even if other terms have it as a synonym.
  const meant = [...(named.size > 0 ? named : new Set(likely))].sort();
  const near = [...likely, ...meant.flatMap((facet) => index.related.get(facet) ?? [])];
  return {
    meant,
    near: [...new Set(near)].filter((facet) => !meant.includes(facet)).sort(),
    at: best.at,
    score: best.score,
    isSure: sure,
    evidence: named.size > 0 ? 'name' : best.isWhole ? 'phrase' : 'partOfPhrase',
  };
}
