import { inverseDocumentFrequency, type ConceptIndex, type PhraseToken } from './concept-index';
import { SHORTEST_STEM, synonymSetsOf, withoutEnding } from './synonym-sets';
import { weights } from './weights';
import { ambiguousWords, isGeneric } from './word-lists';

/** A word of a question. */
export interface QuestionToken {
  /** In lower case, without accents. */
  plain: string;
  stems: readonly string[];
  /** A stop word, or a word that says who asks. */
  isStopWord?: boolean;
  /** The languages whose vocabulary has it. */
  locales?: ReadonlySet<string> | undefined;
}

/** A word of a question with what the index knows about it. */
export interface WeightedToken extends QuestionToken {
  /** Everything by which it can be looked up: the word, its stems and its synonym sets. */
  keys: ReadonlySet<string>;
  synonymSets: ReadonlySet<string>;
  /** Whether the synonym sets are of the word itself, and not of its stem alone. */
  isExact: boolean;
  uninflected: string;
  /** Inverse document frequency. */
  weight: number;
  isGeneric: boolean;
  isAmbiguous: boolean;
}

/** Looks a word of a question up in the index. */
export function weighToken(index: ConceptIndex, token: QuestionToken): WeightedToken {
  const { synonymSets, isExact } = synonymSetsOf(index.synonymSets, token);
  const keys = new Set([token.plain, ...token.stems, ...synonymSets]);
  return {
    ...token,
    keys,
    synonymSets,
    isExact,
    uninflected: withoutEnding(token.plain),
    weight: inverseDocumentFrequency(index, keys, token.plain),
    isGeneric: isGeneric(token),
    isAmbiguous: ambiguousWords.has(token.plain),
  };
}

/**
 * How well a word of a question stands for a word of a phrase: 1 for the same word, an inflection or a
 * synonym, 0 for not at all.
 */
export function similarity(token: WeightedToken, word: PhraseToken): number {
  if (token.plain === word.plain) return 1;
  // A word of one language has no stem in the other: Spanish "deportes" (sports) is not English "deport".
  const isForeign = token.locales && token.locales.size > 0 && !token.locales.has(word.locale);
  const stem = isForeign ? undefined : token.stems.find((one) => word.stems.has(one));
  if (stem && token.uninflected === word.uninflected) return 1;
  for (const set of token.synonymSets)
    if (word.synonymSets.has(set)) return token.isExact && word.isExact ? 1 : weights.stem;
  return stem && stem.length >= SHORTEST_STEM ? weights.stem : 0;
}
