import { caseDataRules, type CaseDataKind } from './case-data-rules';

export interface CaseDataHit {
  kind: CaseDataKind;
  /** the words or digits that look like it, as they were written */
  text: string;
}

/** Addresses hold digits of all kinds; e-mail addresses are no telephone numbers. */
const address = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu;

/**
 * What in a text looks as if it spoke of a case, in Spanish or English: each finding once, in the order of
 * the text. It errs on the side of silence about what organizations write of themselves (years, decrees,
 * addresses, hotlines that they name so), and notices far from everything.
 */
export function findCaseData(text: string): CaseDataHit[] {
  const read = text.normalize('NFC').replace(address, (found) => ' '.repeat(found.length));
  const found: { at: number; end: number; hit: CaseDataHit }[] = [];
  for (const { kind, pattern, unlessAfter } of caseDataRules) {
    for (const match of read.matchAll(pattern)) {
      const at = match.index;
      const end = at + match[0].length;
      if (unlessAfter?.test(read.slice(Math.max(0, at - 60), at))) continue;
      if (found.some((one) => at < one.end && one.at < end)) continue;
      found.push({ at, end, hit: { kind, text: match[0].trim() } });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ hit }) => hit);
}
