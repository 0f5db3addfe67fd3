import type { ConceptIndex, ConceptPhrase } from './concept-index';
import { similarity, type WeightedToken } from './token-similarity';
import { weights } from './weights';

/** A phrase of the index that some words of a question match. */
export interface Candidate {
  phrase: ConceptPhrase;
  /** The positions of these words in the question, in order. */
  at: number[];
  /** Every word of the phrase is matched by the same word or a synonym, and not by a stem alone. */
  isWhole: boolean;
  /** It means its term even if the question says nothing else of it. */
  isSure: boolean;
  score: number;
}

/** All phrases that the free words of a question match, with their scores. A free word belongs to no concept yet. */
export function candidatesFor(
  index: ConceptIndex,
  tokens: readonly WeightedToken[],
  free: ReadonlySet<number>,
): Candidate[] {
  const touched = new Set<ConceptPhrase>();
  for (const at of free) {
    const token = tokens[at];
    // A generic word belongs to hundreds of phrases; they are found by their other words.
    if (!token || token.isGeneric) continue;
    for (const key of token.keys)
      for (const phrase of index.phrases.get(key) ?? []) touched.add(phrase);
  }
  return [...touched].flatMap((phrase) => candidate(index, phrase, tokens, free) ?? []);
}

/**
 * Scores how well the free words of a question match a phrase, in any order:
 * sum of weight × similarity, × coverage² × specificity × proximity × length × trust.
 *
 * @returns null if too little of the phrase is matched
 */
export function candidate(
  index: ConceptIndex,
  phrase: ConceptPhrase,
  tokens: readonly WeightedToken[],
  free: ReadonlySet<number>,
): Candidate | null {
  const found = align(phrase, tokens, free);
  const at = found.map((one) => one.at).sort((a, b) => a - b);
  const said = at.flatMap((place) => tokens[place] ?? []);
  const isComplete = found.length === phrase.tokens.length;
  const covered = found.reduce((sum, one) => sum + one.weight, 0);
  const coverage = isComplete ? 1 : covered / phrase.weight;
  const telling = said.filter(({ isGeneric, isAmbiguous }) => !isGeneric && !isAmbiguous).length;
  // Without a telling word, the whole phrase must be matched: "children’s home".
  const isTold =
    telling > 0 || (said.length > 1 && isComplete && said.some(({ isGeneric }) => !isGeneric));
  if (coverage < weights.leastCoverage || !isTold) return null;
  const isSingle = said.length === 1 && phrase.tokens.length > 1;
  const factors = [
    coverage ** weights.coveragePower,
    1 - weights.specificity * (1 - specificity(index, phrase.facet, said)),
    proximity(at),
    1 + weights.furtherWord * (at.length - 1),
    phrase.trust,
    isSingle ? weights.singleWordOfPhrase : 1,
  ];
  const isWhole = isComplete && found.every((one) => one.similarity > weights.stem);
  return {
    phrase,
    at,
    isWhole,
    isSure: isWhole && (phrase.isPlain || said.length >= weights.sureWords),
    score: factors.reduce(
      (score, factor) => score * factor,
      found.reduce((sum, one) => sum + one.weight * one.similarity, 0),
    ),
  };
}

/** For each word of a phrase that is matched: the position of the free word that matches it best. */
function align(
  phrase: ConceptPhrase,
  tokens: readonly WeightedToken[],
  free: ReadonlySet<number>,
): { at: number; similarity: number; weight: number }[] {
  const found: { at: number; similarity: number; weight: number }[] = [];
  const taken = new Set<number>();
  for (const word of phrase.tokens) {
    let best = { at: -1, similarity: 0, weight: word.weight };
    for (const at of free) {
      const token = tokens[at];
      if (!token || taken.has(at)) continue;
      const alike = similarity(token, word);
      if (alike > best.similarity) best = { ...best, at, similarity: alike };
    }
    if (best.at < 0) continue;
    taken.add(best.at);
    found.push(best);
  }
  return found;
}

/** A factor that falls with the number of words between those that match a phrase. */
function proximity(at: readonly number[]): number {
  const between = (at.at(-1) ?? 0) - (at[0] ?? 0) + 1 - at.length;
  return 1 / (1 + weights.gap * between);
}

/** How specific words are to a term: 1 if they occur in the phrasings of this term only. */
function specificity(index: ConceptIndex, facet: string, said: readonly WeightedToken[]): number {
  const all = said.reduce((sum, { weight }) => sum + weight, 0);
  const own = said.reduce((sum, token) => sum + token.weight * shareOf(index, token, facet), 0);
  return all > 0 ? own / all : 0;
}

/** How much of the use of a word in all terms' phrases is in a term's own, from 0 to 1. */
export function shareOf({ shares }: ConceptIndex, { keys }: WeightedToken, facet: string): number {
  return Math.max(...[...keys].map((key) => shares.get(key)?.get(facet) ?? 0));
}
