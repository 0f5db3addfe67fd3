/** A word or phrase that questions are understood with. */
export interface Phrase {
  /** Its words in plain, without those that only join. */
  plain: readonly string[];
  /** For each of its words the stems that stand for it. */
  stems: readonly (readonly string[])[];
  locale: string;
  /** A country's or language's own name; else what its people are called. */
  isName: boolean;
  meaning: Meaning;
}

/** What phrases stand for. */
export interface Meaning {
  /** `expertise/asylum`, `country/GT`; null for an entry of the thesaurus. */
  facet: string | null;
  phrases: Phrase[];
}

/** All words that questions are understood with, to look up. */
export interface Vocabulary {
  /** Phrases by each stem of their first word. */
  byFirstStem: ReadonlyMap<string, readonly Phrase[]>;
  /** Terms by each stem of any word of their names. */
  termsByStem: ReadonlyMap<string, readonly string[]>;
  /** Each plain word with the languages it is one of, and how it is written. */
  words: ReadonlyMap<string, { locales: ReadonlySet<string>; written: string }>;
}

/** Where a phrase begins in a row of words, each given by its stems. */
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
  return [...candidates].filter(({ plain, stems }) =>
    stems.every((part, offset) => {
      const word = words[start + offset];
      return (
        word !== undefined &&
        (word.plain === plain[offset] || word.stems.some((stem) => part.includes(stem)))
      );
    }),
  );
}
