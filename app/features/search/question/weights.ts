/** What a find counts: in a text, for something near what is asked, for what is asked; each level adds to the one below. */
export type LevelWeights = readonly [text: number, near: number, exact: number];

/**
 * All numbers of the scoring model that docs/decisions/060 states. What each earns was measured by setting it to a value
 * at which it does nothing (`npm run bench -- --only questions --ablate`); the table is in docs/decisions/060.
 */
export const weights = {
  // Inverse document frequency of words that say little.
  /** Part of its weight that a generic word keeps ("child", "help"). */
  genericWord: 0.2,
  /** Part of its weight that an ambiguous word keeps ("house", "center"). */
  ambiguousWord: 0.5,

  // How alike a word of the question and a word of a phrase are; the same word, its inflections and its synonyms are 1.
  /** Only the stem is shared. */
  stem: 0.82,

  // The score of a phrase.
  /** Least part of a phrase's weight that must be in the question. */
  leastCoverage: 0.7,
  /** The covered part counts to this power. */
  coveragePower: 2,
  /** How much less words count that other terms are mostly asked for with. */
  specificity: 0.7,
  /** What each further word of a phrase adds. */
  furtherWord: 0.12,
  /** The score is divided by one plus this for each word between the words of a phrase. */
  gap: 0.04,
  /** One telling word stands for a phrase of several. */
  singleWordOfPhrase: 0.6,
  /** The phrase comes from the thesaurus. */
  thesaurus: 0.85,

  // Selection of terms and concepts.
  /** A concept below this part of the best one's score is dropped: called by its name, by a whole phrase, by a part. */
  leastOfBest: { name: 0.3, phrase: 0.5, partOfPhrase: 0.75 },
  /** Most concepts of one question. */
  mostConcepts: 6,
  /** A question of so few telling words is no sentence: what it calls by its name is never dropped. */
  fewWords: 3,
  /** Terms that share so many ways to ask are near each other. */
  relatedBy: 3,
  /** Terms that share this part of their ways to ask are taken for one another. */
  interchangeableBy: 0.5,

  // Order of the concepts of one question.
  /** For whom something is done, or at which stage of the journey, counts less than what is done. */
  populationOrStage: 0.75,

  // Suggestions of other terms.
  mostSuggestions: 5,
  /** A question with fewer telling words gets no suggestions. */
  suggestionWords: 2,
  /** A suggestion has at least this part of the likeliest one's score. */
  suggestionLeast: 0.5,
  /** The share of a word that is a term's counts to this power: that the term has the word matters more than how often. */
  suggestionShare: 0.25,

  // What finds count in the order of results.
  /** Concepts by their rank: each rank counts more than all below it. */
  conceptRanks: [
    [3, 33, 20],
    [1, 9, 10],
    [1, 4, 5],
    [1, 2, 2],
  ] as readonly LevelWeights[],
  /** A town, country or language, and beside a concept a word that nobody knows: it may be a place or a name. */
  placeOrUnknown: [1, 23, 4] as LevelWeights,
  /** A word of no concept, in a question that has none. */
  word: [8, 1, 1] as LevelWeights,
  /** A word of no concept beside one: it finds, but it does not order. */
  wordBeside: [0, 0, 0] as LevelWeights,
  /** The name of an organization: more than everything else together. */
  organizationName: [0, 0, 127] as LevelWeights,
};

export type Weights = typeof weights;
