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
 * @param strengths for each word 3 for a name, 2 for a fact, 1 for a text or a part of a fact, 0 for nothing
 */
export function whyFound(
  words: readonly { typed: string }[],
  strengths: readonly number[],
): Why | null {
  const found = (strength: number) =>
    words.filter((_, index) => strengths[index] === strength).map(({ typed }) => typed);
  const why = { name: found(3), facts: found(2), text: found(1) };
  return Object.values(why).some((list) => list.length > 0) ? why : null;
}
