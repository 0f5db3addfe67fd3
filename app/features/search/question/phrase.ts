/** A word or phrase of the vocabulary: a name, a synonym or a phrasing. */
export interface Phrase {
  /** Its words in lower case, without accents and stop words. */
  plain: readonly string[];
  /** The stems of each of its words. */
  stems: readonly (readonly string[])[];
  locale: string;
  /** It is a name of what it stands for, and not a synonym, a phrasing or the name of a people. */
  isName: boolean;
  /** It is a way to ask for what it stands for: its words mean it only together. */
  isWay: boolean;
  /** It was written as one word, also counting stop words. */
  isOneWord: boolean;
  /** For each of its words whether it is an abbreviation: those are never inflected. */
  acronyms: readonly boolean[];
  meaning: Meaning;
}

/** What phrases stand for. */
export interface Meaning {
  /** A term, country or language as `expertise/asylum`, `country/GT`; null for an entry of the thesaurus. */
  facet: string | null;
  phrases: Phrase[];
  /** Terms of which one of these phrases is a name (true) or a synonym (false), in either language. */
  terms: ReadonlyMap<string, boolean>;
}

/** Whether a facet value is a country or a language, and not a term. */
export const isPlaceOrLanguage = (facet: string) => /^(?:country|language)\//.test(facet);
