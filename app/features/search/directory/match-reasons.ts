/** Where the words of the question, as typed, were found in an organization. */
export interface MatchReasons {
  /** In its names. */
  name: string[];
  /** In what it offers, where it is or which languages it speaks. */
  facts: string[];
  /** In its texts about itself. */
  text: TextReason[];
}

/** A word of the question that was found in a text. */
export interface TextReason {
  typed: string;
  /** What the text says, with the language of the text; null if the text is not at hand. */
  said: { text: string; locale: string } | null;
}

/**
 * Sorts the words of a question by where they found an organization.
 *
 * @param strengths for each word: 3 if found by what is meant itself (for a word that names no concept: by a name),
 * 2 by a fact, 1 by a text or a part of a fact, 0 if not found
 * @param said for each word that a text has, what the text says
 */
export function matchReasons(
  words: readonly { typed: string; understood?: string[]; place?: unknown }[],
  strengths: readonly number[],
  said: ReadonlyMap<number, { text: string; locale: string }> = new Map(),
): MatchReasons | null {
  // How far a named place is, is said apart.
  const found = words.map((word, index) => ({
    ...word,
    strength: strengths[index] ?? 0,
    said: said.get(index) ?? null,
  }));
  const typed = (isWanted: (strength: number, isFact: boolean) => boolean) => [
    ...new Set(
      found
        .filter(
          ({ strength, understood, place }) => !place && isWanted(strength, Boolean(understood)),
        )
        .map((word) => word.typed),
    ),
  ];
  const inText = found.filter(({ strength, place }) => strength === 1 && !place);
  const why = {
    name: typed((strength, isFact) => strength === 3 && !isFact),
    facts: typed((strength, isFact) => strength === 2 || (strength === 3 && isFact)),
    text: [
      ...new Map(inText.map((one) => [one.typed, { typed: one.typed, said: one.said }])).values(),
    ],
  };
  return Object.values(why).some((list) => list.length > 0) ? why : null;
}
