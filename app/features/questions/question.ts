/** What somebody asked in words, understood. */
export interface Question {
  /** As it was asked, or as it was corrected. */
  asked: string;
  /** The same without the countries and languages it names. */
  rest: string;
  /** The stems of all its words, to mark them. */
  stems: (readonly string[])[];
  /** What is looked for in names, facts and texts. */
  words: QuestionWord[];
  /** Countries and languages that the words name: they narrow instead. */
  mentions: Mention[];
  /** Terms that it may be about besides those it was understood as, as `expertise/asylum`, the likeliest first. */
  perhaps: string[];
}

/** A word that is looked for; or several that name one concept, a town, or a name. */
export interface QuestionWord {
  typed: string;
  plain: string;
  /** The first is the word itself. A find is one of these. */
  alternatives: Alternative[];
  /** Terms that it names, as `expertise/asylum`. */
  terms: string[];
  /** What it was understood as, where several could be meant: a concept of the taxonomies, or a town's country. */
  understood?: string[];
  /** No way to ask for that was said: only words that have to do with it. */
  isGuess?: boolean;
  /** What a find counts: a text, what is near, what is meant itself; each adds to the one before. */
  weights: Weights;
  /** It is passed over where it finds more than so many. */
  limit?: number;
  /** The vocabulary knows it: it is spelt right. */
  isKnown: boolean;
}

export type Weights = readonly [number, number, number];

/** Words that must all be there, each by any of its stems; or a facet's value. */
export type Alternative =
  /** `where` they count for what is meant: in names alone, in names and places, or nowhere more than in a text. */
  | { parts: readonly (readonly string[])[]; where?: 'name' | 'place' | 'text' }
  /** `named` by its own name, by another word for it, or by a part of its name alone. */
  | { facet: string; named: 'name' | 'synonym' | 'part' }
  /** A word of a name, by how it begins. */
  | { name: string };

/** A country or language that the words name. */
export interface Mention {
  facet: 'country' | 'language';
  value: string;
  typed: string;
}
