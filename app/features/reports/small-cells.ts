/** Counts of readers below this are never shown: they could tell who read. */
export const smallestCell = 5;

/** A count of readers as reports may show it; null if it is too small, which none is not. */
export function readerCount(count: number): number | null {
  return count > 0 && count < smallestCell ? null : count;
}
