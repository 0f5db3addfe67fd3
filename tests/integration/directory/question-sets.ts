import { avoidingPairs } from './avoiding-pairs';
import { colleaguesPairs } from './colleagues-pairs';
import { freshPairs } from './fresh-pairs';
import { lastPairs } from './last-pairs';
import { laterPairs } from './later-pairs';
import { pairs } from './quality-pairs';
import type { Pair } from './question-pairs';
import { readOncePairs } from './read-pairs';
import { sealedPairs } from './sealed-pairs';
import { testerPairs } from './tester-pairs';
import { toldPairs } from './told-pairs';
import { typedPairs } from './typed-pairs';
import { unseenPairs } from './unseen-pairs';
import { weekPairs } from './week-pairs';

/** A set of questions with the figures that the search must reach on it. */
export interface QuestionSet {
  name: string;
  pairs: readonly Pair[];
  /**
   * Whether its questions may be read and printed. The others stay unread, so that the rules are not fitted to
   * them.
   */
  mayBeRead: boolean;
  /** The lowest figures with which the test passes (see `Marks`). */
  least: { spanish: number; english: number; alike: number; suggested: number };
}

const read = (
  name: string,
  pairs: readonly Pair[],
  recall: number,
  alike: number,
): QuestionSet => ({
  name,
  pairs,
  mayBeRead: true,
  least: { spanish: recall, english: recall, alike, suggested: 0.95 },
});

const unread = (
  name: string,
  pairs: readonly Pair[],
  [spanish, english, alike, suggested]: readonly [number, number, number, number],
): QuestionSet => ({
  name,
  pairs,
  mayBeRead: false,
  least: { spanish, english, alike, suggested },
});

/** All sets of questions by which the quality of the search is measured. */
export const questionSets: readonly QuestionSet[] = [
  read('quality', pairs, 0.98, 0.99),
  read('later', laterPairs, 0.98, 0.93),
  read('unseen', unseenPairs, 0.99, 0.96),
  read('read-once', readOncePairs, 0.96, 0.91),
  read('told', toldPairs, 0.91, 0.79),
  unread('typed', typedPairs, [0.96, 0.96, 0.99, 0.98]),
  unread('colleagues', colleaguesPairs, [0.94, 0.96, 0.94, 0.95]),
  unread('sealed', sealedPairs, [0.9, 0.92, 0.74, 0.94]),
  unread('last', lastPairs, [0.9, 0.88, 0.62, 0.94]),
  unread('fresh', freshPairs, [0.85, 0.87, 0.77, 0.95]),
  unread('week', weekPairs, [0.86, 0.88, 0.72, 0.96]),
  unread('tester', testerPairs, [0.9, 0.9, 0.81, 0.93]),
  unread('avoiding', avoidingPairs, [0.31, 0.29, 0.23, 0.6]),
];
