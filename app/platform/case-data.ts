import { caseDataRules, type CaseDataKind } from './case-data-rules';
import { normalForm } from './normal-form';

export interface CaseDataHit {
  kind: CaseDataKind;
  /** the words or digits that look like it, as they were written */
  text: string;
}

/** How many characters before a match are searched for an organization's name or a law. */
const BEFORE = 60;

const link = /\b(?:https?:\/\/|www\.)\S+/giu;

function isMailAddress(word: string): boolean {
  const at = word.indexOf('@', 1);
  return at > 0 && word.lastIndexOf('.', word.length - 2) > at + 1;
}

/**
 * A text as the rules read it: without URLs, which hold digits of all kinds, and without e-mail addresses, and
 * with exactly one space or line break between words. The rules rely on that: none repeats a space, so they
 * take linear time.
 */
function readable(text: string): string {
  return normalForm('NFC', text)
    .replace(/\S+/g, (word) => (isMailAddress(word) ? '' : word.replace(link, '')))
    .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '));
}

/**
 * What looks like case data in a text, in Spanish or English: each finding once, in the order of the text. It
 * prefers to miss case data rather than to report what organizations write about themselves (years, decrees,
 * postal addresses, hotlines that are named as such), and does not find everything. It takes linear time.
 */
export function findCaseData(text: string): CaseDataHit[] {
  const read = readable(text);
  const found: { at: number; hit: CaseDataHit }[] = [];
  const isTaken = new Uint8Array(read.length);
  for (const { kind, pattern, unlessAfter } of caseDataRules) {
    for (const match of read.matchAll(pattern)) {
      const at = match.index;
      const end = at + match[0].length;
      if (unlessAfter?.test(read.slice(Math.max(0, at - BEFORE), at))) continue;
      if (isTaken.subarray(at, end).includes(1)) continue;
      isTaken.fill(1, at, end);
      found.push({ at, hit: { kind, text: match[0].trim() } });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ hit }) => hit);
}
