import type { Actor } from '~/platform/auth/actor';
import { typedWords } from '~/platform/db/search-words';
import type { Question, QuestionWord } from '../question/question';
import { readQuestion, type Reading } from '../question/question.server';
import { nearest } from '../question/spelling';
import { readVocabulary } from '../question/vocabulary.server';
import { namesBeginning, wordsLike, wordsOfNames } from './known-words.queries.server';

/** A word, and the word by which it was replaced. */
export interface Correction {
  from: string;
  to: string;
}

const SHORTEST_BEGINNING = 3;
/** Each unknown word takes several queries; a question with more of them is hardly understood by correcting them. */
const MOST_CORRECTED = 5;
/** Nobody misspells a longer word, or types two longer names as one; looking for one would take long. */
const LONGEST_WORD = 40;

/**
 * Corrects the unknown words of a question. Each is taken for the beginning of a word of an organization's name, for a
 * misspelled word, or for two words of names that were typed as one. Candidates are only names and words that the
 * actor may see.
 *
 * @param unknown the unknown words, and whether they found anybody
 * @returns null if there is no candidate
 */
export async function correctSpelling(
  actor: Actor,
  question: Question,
  unknown: readonly (QuestionWord & { isFound: boolean })[],
  reading: Reading,
): Promise<{ question: Question; corrections: Correction[] } | null> {
  const names = new Map<string, string[]>();
  const corrections: Correction[] = [];
  for (const { typed, plain, isFound } of unknown.slice(0, MOST_CORRECTED)) {
    if (plain.length > LONGEST_WORD) continue;
    const begun =
      !isFound && plain.length >= SHORTEST_BEGINNING ? await namesBeginning(actor, plain) : [];
    if (begun.length > 0) {
      names.set(plain, begun);
      continue;
    }
    const similar = await wordsLike(actor, plain);
    // A word that is in the directory as typed is not misspelled.
    if (similar.includes(plain)) continue;
    const correction = await correctionOf(plain, similar);
    const to = correction ? correction.written : await splitName(actor, plain);
    if (!to) continue;
    if (!correction?.isOfVocabulary || (await isBetter(question, { from: typed, to }, reading)))
      corrections.push({ from: typed, to });
  }
  if (names.size === 0 && corrections.length === 0) return null;
  const corrected =
    corrections.length > 0
      ? await readQuestion(withCorrections(question, corrections), reading)
      : question;
  const words = corrected.words.map((word) => ({
    ...word,
    alternatives: [
      ...word.alternatives,
      ...(names.get(word.plain) ?? []).map((name) => ({ name })),
    ],
  }));
  return { question: { ...corrected, words }, corrections };
}

/** Splits two words of names that were typed as one: "popnoj" for Pop No’j. */
async function splitName(actor: Actor, word: string): Promise<string | null> {
  const splits: [string, string][] = [];
  for (let at = SHORTEST_BEGINNING; at <= word.length - SHORTEST_BEGINNING; at += 1)
    splits.push([word.slice(0, at), word.slice(at)]);
  if (splits.length === 0) return null;
  const known = await wordsOfNames(actor, [...new Set(splits.flat())]);
  return splits.find((halves) => halves.every((half) => known.has(half)))?.join(' ') ?? null;
}

/** The most similar word of the vocabulary or of the directory. */
async function correctionOf(
  word: string,
  ofDirectory: readonly string[],
): Promise<{ written: string; isOfVocabulary: boolean } | null> {
  const { words } = await readVocabulary();
  const ofVocabulary = nearest(word, words.keys());
  const candidates = [ofVocabulary, nearest(word, ofDirectory)];
  const best = nearest(
    word,
    candidates.filter((one) => one !== null),
  );
  if (best === null) return null;
  return { written: words.get(best)?.written ?? best, isOfVocabulary: best === ofVocabulary };
}

/** Whether a correction makes more words understood. If nothing was understood before, every correction is better. */
async function isBetter(
  question: Question,
  correction: Correction,
  reading: Reading,
): Promise<boolean> {
  if (!question.words.some(({ understood }) => understood)) return true;
  const corrected = await readQuestion(withCorrections(question, [correction]), reading);
  return wordsUnderstood(corrected) > wordsUnderstood(question);
}

const wordsUnderstood = ({ words, mentions }: Question) =>
  mentions.length +
  words
    .filter(({ understood }) => understood)
    .reduce((sum, { typed }) => sum + typed.split(' ').length, 0);

function withCorrections({ asked }: Question, corrections: readonly Correction[]): string {
  return typedWords(asked)
    .map(({ typed }) => corrections.find(({ from }) => from === typed)?.to ?? typed)
    .join(' ');
}
