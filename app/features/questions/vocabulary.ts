import type { ConceptIndex } from './concept-index';
import type { Phrase } from './phrase';

/** All words that questions are understood with, to look up. */
export interface Vocabulary {
  /** Phrases by each stem of their first word. */
  byFirstStem: ReadonlyMap<string, readonly Phrase[]>;
  /** Names of terms by each stem of any of their words. */
  namesByStem: ReadonlyMap<string, readonly Phrase[]>;
  /** Each plain word with the languages it is one of, and how it is written. */
  words: ReadonlyMap<string, { locales: ReadonlySet<string>; written: string }>;
  /** Terms by what they are asked for with. */
  concepts: ConceptIndex;
  /** Towns, states and regions by their first word. */
  towns: ReadonlyMap<string, readonly Town[]>;
}

/** A place by which its country is meant too. */
export interface Town {
  plain: readonly string[];
  /** `country/MX` */
  facet: string;
}

/**
 * The phrases that begin at a place in a row of words, each given by its stems. One that is spelt as it
 * stands keeps others of its length out that only share its stems: "returned" is not "return".
 */
export function phrasesAt(
  vocabulary: Vocabulary,
  words: readonly { plain: string; stems: readonly string[] }[],
  start: number,
): Phrase[] {
  const first = words[start];
  if (!first) return [];
  const candidates = new Set(
    [...first.stems, first.plain].flatMap((stem) => vocabulary.byFirstStem.get(stem) ?? []),
  );
  const found = [...candidates].filter(({ plain, stems }) =>
    stems.every((part, offset) => {
      const word = words[start + offset];
      return (
        word !== undefined &&
        (word.plain === plain[offset] || word.stems.some((stem) => part.includes(stem)))
      );
    }),
  );
  const isSpelt = ({ plain }: Phrase) =>
    plain.every((word, offset) => words[start + offset]?.plain === word);
  const spelt = new Set(found.filter(isSpelt).map(({ plain }) => plain.length));
  return found.filter((phrase) => !spelt.has(phrase.plain.length) || isSpelt(phrase));
}

// A long name is known by its beginning: "Inter-American Commission" for the one on human rights.
const LONG = 4;

/** Long phrases of which the words at a place are the beginning, two words and half of it at least. */
export function beginningsAt(
  vocabulary: Vocabulary,
  words: readonly { plain: string; stems: readonly string[] }[],
  start: number,
): { phrase: Phrase; length: number }[] {
  const first = words[start];
  if (!first) return [];
  const candidates = new Set(
    [...first.stems, first.plain].flatMap((stem) => vocabulary.byFirstStem.get(stem) ?? []),
  );
  return [...candidates].flatMap((phrase) => {
    if (phrase.plain.length < LONG) return [];
    const end = phrase.stems.findIndex((part, offset) => {
      const word = words[start + offset];
      return (
        !word || !(word.plain === phrase.plain[offset] || word.stems.some((s) => part.includes(s)))
      );
    });
    const length = end < 0 ? phrase.plain.length : end;
    return length >= 2 && length * 2 >= phrase.plain.length ? [{ phrase, length }] : [];
  });
}
