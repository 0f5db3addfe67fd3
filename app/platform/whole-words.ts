/** A cut text up to its last space, without the word that the cut may have gone through. */
export function upToLastSpace(text: string): string {
  return /^[\s\S]*\s/.exec(text)?.[0] ?? '';
}

/**
 * The beginning of a text that is too long, cut between words, with "…" for the rest.
 *
 * @param most how many characters stay
 */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${(upToLastSpace(cut) || cut).trimEnd()} …`;
}
