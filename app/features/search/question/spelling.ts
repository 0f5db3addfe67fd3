/**
 * The edit distance of two words: letters inserted, deleted, replaced, or swapped with a neighbor (optimal string
 * alignment, after Damerau and Levenshtein). A distance above `most` is returned as `most + 1`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** How many letters of a word may be wrong: none of a short word, since too many other words are equally similar. */
export function tolerance(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/**
 * The candidate that was most likely meant: the one at the smallest edit distance, where sounding alike or having the same
 * letters takes off half a letter. Ties go to the longest common beginning, since people get beginnings right; then to
 * the first candidate.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const most = tolerance(word);
  if (most === 0) return null;
  let best: { candidate: string; distance: number; start: number } | null = null;
  for (const candidate of candidates) {
    if (candidate.length < 4) continue;
    const letters = distance(word, candidate, most);
    if (letters > most || letters === 0) continue;
    const isSlip = soundOf(word) === soundOf(candidate) || lettersOf(word) === lettersOf(candidate);
    const own = isSlip ? letters - 0.5 : letters;
    const start = commonStart(word, candidate);
    // People get beginnings right, and do not add letters at the end: "menorca" is not "menor".
    if (own > 1.5 && (start < 2 || start === candidate.length)) continue;
    if (!best || own < best.distance || (own === best.distance && start > best.start))
      best = { candidate, distance: own, start };
  }
  return best?.candidate ?? null;
}

/** A key shared by words that Spanish speakers pronounce alike: "violensia", "pandiya", "reunificasion". */
function soundOf(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('ll', 'y')
    .replace(/v/g, 'b')
    .replace(/c(?=[ei])|z|x/g, 's')
    .replace(/qu(?=[ei])|c|k/g, 'k')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/h/g, '')
    .replace(/(.)\1/g, '$1');
}

/** A key shared by words that have the same letters in another order: hasty typing swaps letters. */
const lettersOf = (word: string) => [...word].sort().join('');

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
