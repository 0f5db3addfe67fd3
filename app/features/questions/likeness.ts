import { weightOf, type ConceptIndex, type ConceptToken } from './concept-index';
import { familiesOf, SHORTEST_STEM, withoutEnding } from './families';
import { isLight as isLightWord, weakWords } from './light-words';

/** A word of a question. */
export interface Word {
  plain: string;
  stems: readonly string[];
  /** It stands behind what says that it is what the rest is for. */
  isPurpose?: boolean;
  /** Its language joins others with it. */
  saysNothing?: boolean;
  /** Words of the vocabulary that it may be the beginning of, where it is none itself. */
  begins?: readonly string[];
  /** The languages that it is known to be of. */
  locales?: ReadonlySet<string> | undefined;
}

/** The same with what is known of it. */
export interface Known extends Omit<Word, 'begins'> {
  ids: ReadonlySet<string>;
  families: ReadonlySet<string>;
  isSure: boolean;
  /** Words of the vocabulary that it may be the beginning of. */
  begins: ReadonlySet<string>;
  /** Without number and gender. */
  bare: string;
  weight: number;
  isLight: boolean;
  isWeak: boolean;
}

// Of a stem alone, or the beginning of a word.
const KIN = 0.82;
/** What is as good as the word itself. */
export const SURE = 0.97;

/** What the vocabulary knows of a word. */
export function know(index: ConceptIndex, word: Word): Known {
  const { families, isSure } = familiesOf(index.families, word);
  const begins = new Set(word.begins);
  const ids = new Set([word.plain, ...word.stems, ...families, ...begins]);
  const spread = Math.max(0, ...[...ids].map((id) => index.spread.get(id) ?? 0));
  const weight = weightOf(spread, index.concepts, word.plain);
  const isLight = isLightWord(word);
  const isWeak = weakWords.has(word.plain);
  return {
    ...word,
    bare: withoutEnding(word.plain),
    families,
    isSure,
    begins,
    ids,
    weight,
    isLight,
    isWeak,
  };
}

/** How well a word stands for one of a phrase: 1 for itself, 0 for not at all. */
export function likeness(word: Known, token: ConceptToken): number {
  if (word.plain === token.plain) return 1;
  // A word of one language alone has no stem in the other: "deportes" is not what "deport" is of.
  const isForeign =
    word.locales !== undefined && word.locales.size > 0 && !word.locales.has(token.locale);
  const stem = isForeign ? undefined : word.stems.find((one) => token.stems.has(one));
  if (stem && word.bare === token.bare) return 0.99;
  // What means the same counts alike in both languages: else each would be taken for another term.
  for (const family of word.families)
    if (token.families.has(family)) return word.isSure && token.isSure ? SURE : KIN;
  if (word.begins.has(token.plain)) return KIN;
  return stem && stem.length >= SHORTEST_STEM ? KIN : 0;
}
