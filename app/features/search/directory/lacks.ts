import type { Question, QuestionWord } from '../question/question';
import { weights } from '../question/weights';
import { isGenericWord } from '../question/word-lists';
import type { SearchResult } from './search.queries.server';

/** What was asked for and nobody has: terms that nobody lists, or a word that nobody mentions. */
export interface Lack {
  typed: string;
  /** The terms that nobody lists, as `expertise/asylum`; none for a word. */
  terms: string[];
}

/**
 * What a question asks for that none of the organizations has that pass its filters, if it is so much that they do not
 * answer the question: a term, or words that say at least as much as those that they answer.
 */
export function lacksOf(
  { words }: Pick<Question, 'words'>,
  { within }: Pick<SearchResult, 'within'>,
): Lack[] {
  const all = words.map((word, at) => ({ word, found: within[at] ?? [0, 0] }));
  // The name of an organization answers whatever else is asked.
  if (all.some(({ word, found }) => isName(word) && found[0] > 0)) return [];
  // If a question is for one term that nobody lists, a text that says it answers.
  const isSole = all.filter(({ word }) => isTerm(word)).length === 1;
  const isLacking = ([any, itself]: Found['found']) => itself === 0 && !(isSole && any > 0);
  const terms = all
    .filter(({ word, found }) => isTerm(word) && isLacking(found) && !isOfSpeakers(word, found))
    .map(({ word }) => ({ typed: word.typed, terms: word.understood ?? [] }));
  const counted = all.filter(({ word }) => !isName(word));
  const strange = counted.filter(
    ({ word, found }) => found[0] === 0 && (word.strangeness ?? 0) > 0,
  );
  const isStrange = strange.length > 0 && asksForSomethingElse(counted, strange);
  return [
    ...terms,
    ...(isStrange ? strange : []).map(({ word }) => ({ typed: word.typed, terms: [] })),
  ];
}

interface Found {
  word: QuestionWord;
  found: readonly [any: number, itself: number];
}

/** Whether the words that nobody has say as much as the others, or in a longer question, whether they are many. */
function asksForSomethingElse(all: readonly Found[], strange: readonly Found[]): boolean {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const telling = sum(all.map(({ word }) => tellingWords(word)));
  const isShort = telling < weights.shortQuestion;
  const everyday = strange.filter(({ word }) => word.strangeness === 1).length;
  const share = weights.strangeShare[isShort ? 'short' : 'long'];
  if (everyday > 0 && everyday >= share * telling) return true;
  const answered = all.filter(({ word, found }) => found[0] > 0 && !isPlace(word));
  // Words that only occur in texts answer a question that says more with other words.
  if (!all.some(({ word }) => isTerm(word)) && strange.length >= answered.length) return true;
  const asked = sum(strange.map(({ word }) => word.strangeness ?? 0));
  return isShort && asked >= sum(answered.map(({ word }) => tellingWords(word)));
}

/** What an organization lacks that was found by a word of the question with a strength from 0 to 3. */
export function lackOf(word: QuestionWord, strength: number): Lack | null {
  if (isName(word)) return null;
  if (isTerm(word))
    return strength < 3 ? { typed: word.typed, terms: word.understood ?? [] } : null;
  return strength === 0 || (word.understood && strength < 3)
    ? { typed: word.typed, terms: [] }
    : null;
}

const isName = ({ limit }: QuestionWord) => limit !== undefined;
/** Interpreting of a language that the question names: whoever speaks it may know an interpreter. */
const isOfSpeakers = ({ alternatives }: QuestionWord, [any]: readonly [number, number]) =>
  any > 0 && alternatives.some((one) => 'facet' in one && one.facet.startsWith('language/'));

const isTerm = ({ understood = [] }: QuestionWord) =>
  understood.length > 0 && !understood.some((facet) => facet.startsWith('country/'));

/** Where something is answers no question for something else. */
const isPlace = (word: QuestionWord) => word.understood !== undefined && !isTerm(word);

/** How many telling words of the question stand for a concept. */
const tellingWords = ({ plain }: QuestionWord) =>
  Math.max(1, plain.split(' ').filter((word) => !isGenericWord(word)).length);
