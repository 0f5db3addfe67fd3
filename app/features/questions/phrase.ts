/** A word or phrase that questions are understood with. */
export interface Phrase {
  /** Its words in plain, without those that only join. */
  plain: readonly string[];
  /** For each of its words the stems that stand for it. */
  stems: readonly (readonly string[])[];
  locale: string;
  /** A country's or language's own name; else what its people are called. */
  isName: boolean;
  /** It was written as one word. */
  isOneWord: boolean;
  /** For each of its words whether it is an abbreviation: those have no other forms. */
  acronyms: readonly boolean[];
  /** One of its words says what the others are for. */
  hasPurpose: boolean;
  meaning: Meaning;
}

/** What phrases stand for. */
export interface Meaning {
  /** `expertise/asylum`, `country/GT`; null for an entry of the thesaurus. */
  facet: string | null;
  phrases: Phrase[];
  /** Terms that have one of these phrases for a name (true) or a synonym, in whichever language. */
  terms: ReadonlyMap<string, boolean>;
}
