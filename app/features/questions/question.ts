/** What somebody asked in words, understood. */
export interface Question {
  /** As it was asked, or as it was corrected. */
  asked: string;
  /** The same without the countries and languages it names. */
  rest: string;
  /** What is looked for in names, facts and texts. */
  words: QuestionWord[];
  /** Countries and languages that the words name: they narrow instead. */
  mentions: Mention[];
}

export interface QuestionWord {
  typed: string;
  plain: string;
  /** The first is the word itself. A find is one of these. */
  alternatives: Alternative[];
  /** Terms that it names, as `expertise/asylum`. */
  terms: string[];
  /** The vocabulary knows it: it is spelt right. */
  isKnown: boolean;
}

/** Words that must all be there, each by any of its stems; or a facet's value. */
export type Alternative =
  | { parts: readonly (readonly string[])[] }
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
