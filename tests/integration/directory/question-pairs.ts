/** A question in both languages with the facts that answer it. */
export interface Pair {
  spanish: string;
  english: string;
  /** `kind/value`: all of them, and any of those separated by a bar */
  facts: string[];
}

/** @param lines `Spanish ; English ; facts`, a pair a line */
export function readPairs(lines: string): Pair[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [spanish = '', english = '', facts = ''] = line.split(' ; ');
      return { spanish, english, facts: facts.split(' ') };
    });
}
