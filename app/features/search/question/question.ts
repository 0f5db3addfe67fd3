import type { Place } from '../places/place';
import type { LevelWeights } from './weights';

/** A question, as it was understood. */
export interface Question {
  /** The text as it was typed, or as it was corrected. */
  asked: string;
  /** The text without the countries and languages that it names. */
  rest: string;
  /** What each of its words is looked up by, to highlight it. */
  keys: (readonly string[])[];
  /** The words that are looked up in names, facts and texts. */
  words: QuestionWord[];
  /** Countries and languages that it names; they become filters. */
  mentions: Mention[];
  /** Other terms that it may be about, as `expertise/asylum`, the likeliest first. */
  suggestions: string[];
}

/** What is looked up for one word, or for several words that name a concept, a town or an organization together. */
export interface QuestionWord {
  typed: string;
  plain: string;
  /** Any of these answers it. If it names no concept, the first is the word itself. */
  alternatives: Alternative[];
  /** The terms that it means or is related to, as `expertise/asylum`. */
  terms: string[];
  /** What it was understood as: terms, or the country of a town. */
  understood?: string[];
  weights: LevelWeights;
  /** It is ignored if it finds more organizations than this. */
  limit?: number;
  /** The place that it names, if its coordinates are known. */
  place?: { place: Place; isNearest: boolean };
  /** What places count in the order of results, the nearest first; an organization counts by its first. */
  near?: { weight: number; keys: string[] }[];
  /** The vocabulary has it, so it is spelled correctly. */
  isKnown: boolean;
  /** What it was understood as is a guess (see `FoundConcept`). */
  isGuess?: boolean;
  /** From 0 to 1: how much it asks for something else than what the question was understood as. */
  strangeness?: number;
}

/** One way to answer a word. */
export type Alternative =
  /**
   * Words that must all be in a text. `name` looks in names alone, `place` counts names and places as exact, `text` counts
   * nothing as exact and skips places. By default, names are exact and places are near.
   */
  | { parts: readonly Part[]; where?: 'name' | 'place' | 'text' }
  /** A value of a facet, and the level at which having it counts. */
  | { facet: string; level: 'exact' | 'near' | 'text' }
  /** A word of an organization's name. */
  | { name: string };

/** A word that is looked up. */
export interface Part {
  /** Any of these finds it in the directory: the words that it may be a form of (see `lookupKeys`). */
  keys: readonly string[];
  /** Any of these finds it in the library's documents. */
  stems: readonly string[];
}

/** A country or language that a question names; `knows` if it asks who knows about the country. */
export interface Mention {
  facet: 'country' | 'knows' | 'language';
  /** ISO code */
  value: string;
  typed: string;
}
