import type { LevelWeights } from './weights';

/** A question in words, understood. */
export interface Question {
  /** As it was asked, or as it was corrected. */
  asked: string;
  /** The same without the countries and languages that it names. */
  rest: string;
  /** The stems of each of its words, to highlight them. */
  stems: (readonly string[])[];
  /** What is looked up in names, facts and texts. */
  words: QuestionWord[];
  /** Countries and languages that it names: they filter. */
  mentions: Mention[];
  /** Other terms that it may be about, as `expertise/asylum`, the likeliest first. */
  suggestions: string[];
}

/** What is looked up for one word, or for several words that name a concept, a town or an organization together. */
export interface QuestionWord {
  typed: string;
  plain: string;
  /** Whatever answers it: any of these. The first is the word itself. */
  alternatives: Alternative[];
  /** The terms that it means or has to do with, as `expertise/asylum`. */
  terms: string[];
  /** What several words were understood as: terms, or the country of a town. */
  understood?: string[];
  weights: LevelWeights;
  /** It counts for nothing where it finds more organizations than this. */
  limit?: number;
  /** The vocabulary has it, so it is spelt right. */
  isKnown: boolean;
}

/** One way to answer a word. */
export type Alternative =
  /**
   * Words that must all be in a text, each by any of its stems. `where` says which texts count as exact: names alone, names
   * and places, or none; where it is left out names are exact and places are near.
   */
  | { parts: readonly (readonly string[])[]; where?: 'name' | 'place' | 'text' }
  /** A value of a facet, and the level at which having it counts. */
  | { facet: string; level: 'exact' | 'near' | 'text' }
  /** A word of an organization's name. */
  | { name: string };

/** A country or language that a question names. */
export interface Mention {
  facet: 'country' | 'language';
  /** ISO code */
  value: string;
  typed: string;
}
