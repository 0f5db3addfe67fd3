/** Where an organization was found by each word that was asked for, as it was typed. */
export interface Why {
  /** In its names. */
  name: string[];
  /** In what it offers, where it is or which languages it speaks. */
  facts: string[];
  /** In what it says of itself. */
  text: string[];
}

/**
 * Sorts the words of a question by where they found an organization.
 *
 * @param strengths for each word 3 for what is meant itself (of a plain word: a name), 2 for a fact, 1 for a text or
 * a part of a fact, 0 for nothing
 */
export function whyFound(
  words: readonly { typed: string; understood?: string[] }[],
  strengths: readonly number[],
): Why | null {
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
