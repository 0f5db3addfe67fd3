/** What a match counts: in a text, near what is meant, for what is meant itself. Each level adds to the one below. */
export type LevelWeights = readonly [text: number, near: number, exact: number];

/**
 * All numbers of the scoring model that docs/decisions/060 states. The effect of each was measured by setting it to a
 * value that disables it (`npm run bench -- --only questions --ablate`); the table is in docs/decisions/060.
 */
export const weights = {
  // Inverse document frequency of words that say little.
  /** Share of its weight that a generic word keeps ("child", "help"). */
  genericWord: 0.2,
  /** Share of its weight that an ambiguous word keeps ("house", "center"). */
  ambiguousWord: 0.5,

  // How similar a word of the question and a word of a phrase are: 1 for the same word, an inflection or a synonym.
  /** Only the stem is shared. */
  stem: 0.82,

  // The score of a phrase.
  /** Least share of a phrase's weight that must be in the question. */
  leastCoverage: 0.7,
  /** The exponent of the covered share. */
  coveragePower: 2,
  /** How much less words count that occur mostly in the phrasings of other terms. */
  specificity: 0.7,
  /** What each further word of a phrase adds. */
  furtherWord: 0.12,
  /** The score is divided by one plus this for each word between the words of a phrase. */
  gap: 0.04,
  /** Factor for a single word that stands for a phrase of several. */
  singleWordOfPhrase: 0.6,
  /** Factor for a phrase that comes from the thesaurus. */
  thesaurus: 0.85,

  // Certainty: what is not certain is not searched for.
  /** This many words of a way to ask for a term mean it, if they are all of it. */
  sureWords: 2,
  /** A word supports a term that has at least this share of its use. */
  supportShare: 0.1,
  /** How much a word of other terms asks for something else, where an everyday word counts 1. */
  strangeWord: 0.5,
  /** A question of fewer telling words is short. */
  shortQuestion: 5,
  /** The share of everyday words in a short and in a longer question from which on nobody answers it. */
  strangeShare: { short: 1 / 3, long: 1 / 2 },

  // Selection of terms and concepts.
  /** A concept below this share of the best score is dropped. It depends on how the question names the concept. */
  leastOfBest: { name: 0.3, phrase: 0.5, partOfPhrase: 0.75 },
  /** Most concepts of one question. */
  mostConcepts: 6,
  /** At most this many telling words are no sentence: concepts that such a question calls by name are never dropped. */
  fewWords: 3,
  /** Terms that share at least this many phrasings are near each other. */
  relatedBy: 3,
  /** Terms that share at least this part of their phrasings are interchangeable. */
  interchangeableBy: 0.5,

  // Order of the concepts of one question.
  /** Factor for concepts that say for whom, or at which stage of the journey, something is done. */
  populationOrStage: 0.75,

  // Suggestions of other terms.
  mostSuggestions: 5,
  /** A question with fewer telling words gets no suggestions. */
  suggestionWords: 2,
  /** A suggestion has at least this share of the likeliest one's score. */
  suggestionLeast: 0.5,
  /** Exponent of a term's share in a word: that the term has the word matters more than how often. */
  suggestionShare: 0.25,

  // What matches count in the order of results.
  /** Concepts by their rank: each rank counts more than all below it. */
  conceptRanks: [
    [3, 33, 20],
    [1, 9, 10],
    [1, 4, 5],
    [1, 2, 2],
  ] as readonly LevelWeights[],
  /** A town, country or language; also an unknown word beside a concept, since it may be a place or a name. */
  placeOrUnknown: [1, 23, 4] as LevelWeights,
  /** A word in a question without concepts. */
  word: [8, 1, 1] as LevelWeights,
  /** A word that belongs to no concept, beside a concept: it finds organizations, but does not change their order. */
  wordBeside: [0, 0, 0] as LevelWeights,
  /** The name of an organization: more than everything else together. */
  organizationName: [0, 0, 127] as LevelWeights,
};

export type Weights = typeof weights;
