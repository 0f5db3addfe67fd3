import { caseDataRules, type CaseDataKind } from './case-data-rules';
import { normalForm } from './normal-form';

export interface CaseDataHit {
  kind: CaseDataKind;
  /** the words or digits that look like it, as they were written */
  text: string;
}

/** The longest gap in which an organization's name or a law is looked for before a finding, in characters. */
const BEFORE = 60;

const link = /\b(?:https?:\/\/|www\.)\S+/giu;

function isMailAddress(word: string): boolean {
  const at = word.indexOf('@', 1);
  return at > 0 && word.lastIndexOf('.', word.length - 2) > at + 1;
}

/**
 * A text as the rules read it: URLs hold digits of all kinds and e-mail addresses are no telephone numbers, so
 * that neither is there, and between two words there is one space or line break. The rules rely on that: none
 * repeats a space, and so none takes longer than the text is long.
 */
function readable(text: string): string {
  return normalForm('NFC', text)
    .replace(/\S+/g, (word) => (isMailAddress(word) ? '' : word.replace(link, '')))
    .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '));
}

/**
 * What in a text looks as if it spoke of a case, in Spanish or English: each finding once, in the order of
 * the text. It errs on the side of silence about what organizations write of themselves (years, decrees,
 * addresses, hotlines that they name so), and notices far from everything. It takes time in proportion to the
 * text.
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
