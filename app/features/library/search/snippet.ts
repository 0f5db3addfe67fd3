import type { PagePlace } from '../files/page-unit';
import { upToLastSpace } from '~/platform/whole-words';

/** A passage of a page that matches the question, split into parts that matched and parts that did not. */
export interface Snippet {
  place: PagePlace;
  /** its page in the reading view */
  position: number;
  /** an interface language or any other; null if unknown */
  locale: string | null;
  parts: { text: string; matched: boolean }[];
}

// Private-use characters mark matches, so that no text is mistaken for a mark.
export const START = '\ue000';
export const STOP = '\ue001';

// The letters of a passage, and how many of them come before its first match.
const LENGTH = 240;
const BEFORE = 50;

/** The parts of a text in which the database has marked the matches. */
function markedParts(marked: string): Snippet['parts'] {
  return marked
    .replace(/\s+/g, ' ')
    .split(START)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, matched: false }];
      const [hit = '', ...rest] = piece.split(STOP);
      return [
        { text: hit, matched: true },
        { text: rest.join(''), matched: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/**
 * The start of the passage with the most different hits, found in one pass with a sliding window.
 *
 * @param hits in the order of the text
 */
function fullestFrom(hits: readonly { text: string; from: number; to: number }[]): number {
  const held = new Map<string, number>();
  const count = (text: string, more: number) => {
    const key = text.toLowerCase();
    const now = (held.get(key) ?? 0) + more;
    if (now > 0) held.set(key, now);
    else held.delete(key);
  };
  let [best, most, next] = [hits[0]?.from ?? 0, 0, 0];
  for (const [index, { text, from }] of hits.entries()) {
    next = Math.max(next, index);
    for (let hit = hits[next]; hit && hit.to <= from + LENGTH - BEFORE; hit = hits[++next])
      count(hit.text, 1);
    if (held.size > most) [best, most] = [from, held.size];
    if (next > index) count(text, -1);
  }
  return best;
}

/**
 * The passage of a page with the most different matches.
 *
 * @param marked the whole page, with the matches marked
 */
export function passageOf(marked: string): Snippet['parts'] {
  const parts = markedParts(marked);
  let end = 0;
  const placed = parts.map((part) => ({ ...part, from: end, to: (end += part.text.length) }));
  const hits = placed.filter(({ matched }) => matched);
  const start = Math.max(0, fullestFrom(hits) - BEFORE);
  const stop = Math.min(end, start + LENGTH);
  return placed.flatMap(({ text, matched, from, to }) => {
    if (to <= start || from >= stop) return [];
    const begins = from < start;
    const ends = to > stop;
    let cut = text.slice(Math.max(0, start - from), stop - from);
    // Cut at whole words.
    if (begins && !matched) cut = cut.replace(/^\S*\s?/, '… ');
    if (ends && !matched) cut = `${upToLastSpace(cut).trimEnd()} …`;
    return cut ? [{ text: cut, matched }] : [];
  });
}
