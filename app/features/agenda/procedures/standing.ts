import type { Flag, Kind } from './procedures.schema';

/** An organization’s latest word on an entry. */
export interface Word {
  verdict: 'confirms' | 'disputes';
  at: Date;
}

/** What decides how far one can rely on a published entry. */
export interface Known {
  kind: Kind;
  publishedAt: Date;
  words: readonly Word[];
  /** when events of the instruments that it cites were entered */
  events: readonly Date[];
  flag: Flag | null;
}

/** How far an entry is confirmed; `since` is the latest confirmation, the first dispute, or the due day. */
export type Standing =
  | { is: 'unverified' }
  | { is: 'verified'; by: number; since: Date }
  | { is: 'disputed'; by: number; since: Date }
  | { is: 'due'; by: number; since: Date };

/** After how many months an entry is to be confirmed again: practice changes faster than law. */
export const freshMonths: Readonly<Record<Kind, number>> = { practice: 6, law: 12 };

export function addMonths(at: Date, months: number): Date {
  const later = new Date(at);
  later.setUTCMonth(later.getUTCMonth() + months);
  // January 31 and a month is the end of February.
  if (later.getUTCDate() !== at.getUTCDate()) later.setUTCDate(0);
  return later;
}

const latest = (dates: readonly Date[]) => new Date(Math.max(...dates.map(Number)));
const first = (dates: readonly Date[]) => new Date(Math.min(...dates.map(Number)));

/**
 * When somebody must look at an entry again: some months after it was last confirmed or published, or at once when
 * something happened to an instrument that it cites.
 */
export function dueAt({ kind, publishedAt, words, events }: Known): Date {
  const confirmed = words.filter(({ verdict }) => verdict === 'confirms').map(({ at }) => at);
  const known = latest([publishedAt, ...confirmed]);
  const news = events.filter((at) => at > known);
  return first([addMonths(known, freshMonths[kind]), ...news]);
}

/** The standing of an entry at an instant. A dispute outweighs confirmations, and both are shown. */
export function standingOf(known: Known, at: Date): Standing {
  const of = (verdict: Word['verdict']) =>
    known.words.filter((word) => word.verdict === verdict).map((word) => word.at);
  const [disputes, confirmed] = [of('disputes'), of('confirms')];
  if (disputes.length > 0) return { is: 'disputed', by: disputes.length, since: first(disputes) };
  if (confirmed.length === 0) return { is: 'unverified' };
  const due = dueAt(known);
  const by = confirmed.length;
  return due <= at
    ? { is: 'due', by, since: due }
    : { is: 'verified', by, since: latest(confirmed) };
}
