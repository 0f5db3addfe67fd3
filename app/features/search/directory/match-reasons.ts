/** Where the words of the question, as typed, were found in an organization. */
export interface MatchReasons {
  /** In its names. */
  name: string[];
  /** In what it offers, where it is or which languages it speaks. */
  facts: string[];
  /** In its texts about itself. */
  text: string[];
}

/**
 * Sorts the words of a question by where they found an organization.
 *
 * @param strengths for each word: 3 if found by what is meant itself (for a word that names no concept: by a name),
 * 2 by a fact, 1 by a text or a part of a fact, 0 if not found
 */
export function matchReasons(
  words: readonly { typed: string; understood?: string[] }[],
  strengths: readonly number[],
): MatchReasons | null {
  const found = (isWanted: (strength: number, isFact: boolean) => boolean) => [
    ...new Set(
      words
        .filter(({ understood }, index) => isWanted(strengths[index] ?? 0, Boolean(understood)))
        .map(({ typed }) => typed),
    ),
  ];
  const why = {
    name: found((strength, isFact) => strength === 3 && !isFact),
    facts: found((strength, isFact) => strength === 2 || (strength === 3 && isFact)),
    text: found((strength) => strength === 1),
  };
  return Object.values(why).some((list) => list.length > 0) ? why : null;
}
