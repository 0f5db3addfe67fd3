import type { Actor } from '~/platform/auth/actor';
import { typedWords } from '~/platform/db/search-words';
import type { Question, QuestionWord } from '../questions/question';
import { readQuestion, type Reading } from '../questions/question.server';
import { nearest } from '../questions/spelling';
import { readVocabulary } from '../questions/vocabulary.server';
import { namesBeginning, wordsLike } from './known-words.queries.server';

/** A word taken for another. */
export interface Correction {
  from: string;
  to: string;
}

const SHORTEST_START = 3;

/**
 * The question with its unknown words taken for the beginnings of names, or for words nearly spelt like
 * them; of what the actor may see alone. Null where nothing comes near.
 */
export async function mendWords(
  actor: Actor,
  question: Question,
  unknown: readonly (QuestionWord & { isFound: boolean })[],
  reading: Reading,
): Promise<{ question: Question; corrections: Correction[] } | null> {
  const names = new Map<string, string[]>();
  const corrections: Correction[] = [];
  for (const { typed, plain, isFound } of unknown) {
    const begun =
      !isFound && plain.length >= SHORTEST_START ? await namesBeginning(actor, plain) : [];
    if (begun.length > 0) names.set(plain, begun);
    else {
      const alike = await wordsLike(actor, plain);
      // Found by a stem that it happens to share; a word that is there as it is spelt is never taken for another.
      if (alike.includes(plain)) continue;
      const to = await correctionOf(plain, alike);
      const parted = to ? null : await partedName(actor, plain);
      if (parted) corrections.push({ from: typed, to: parted });
      if (to && (await isBetter(question, { from: typed, to: to.written }, to.isOfField, reading)))
        corrections.push({ from: typed, to: to.written });
    }
  }
  if (names.size === 0 && corrections.length === 0) return null;
  const mended =
    corrections.length > 0
      ? await readQuestion(corrected(question, corrections), reading)
      : question;
  const words = mended.words.map((word) => ({
    ...word,
    alternatives: [
      ...word.alternatives,
      ...(names.get(word.plain) ?? []).map((name) => ({ name })),
    ],
  }));
  return { question: { ...mended, words }, corrections };
}

// "popnoj" for Pop No’j: two words of names that were typed as one.
async function partedName(actor: Actor, word: string): Promise<string | null> {
  for (let at = SHORTEST_START; at <= word.length - SHORTEST_START; at += 1) {
    const halves = [word.slice(0, at), word.slice(at)];
    const known = await Promise.all(
      halves.map(async (half) => (await namesBeginning(actor, half)).includes(half)),
    );
    if (known.every(Boolean)) return halves.join(' ');
  }
  return null;
}

async function correctionOf(
  word: string,
  alike: readonly string[],
): Promise<{ written: string; isOfField: boolean } | null> {
  const { words } = await readVocabulary();
  const ofField = nearest(word, words.keys());
  const ofDirectory = nearest(word, alike);
  const best = nearest(
    word,
    [ofField, ofDirectory].filter((one) => one !== null),
  );
  if (best === null) return null;
  return { written: words.get(best)?.written ?? best, isOfField: best === ofField };
}

/**
 * Beside what is understood a word that nobody knows may be any: it is taken for one of the field only where more is
 * understood with it.
 */
async function isBetter(
  question: Question,
  correction: Correction,
  isOfField: boolean,
  reading: Reading,
): Promise<boolean> {
  if (!isOfField || !question.words.some(({ understood }) => understood)) return true;
  const mended = await readQuestion(corrected(question, [correction]), reading);
  return toldBy(mended) > toldBy(question);
}

/** How many words are understood. */
const toldBy = ({ words, mentions }: Question) =>
  mentions.length +
  words
    .filter(({ understood }) => understood)
    .reduce((sum, { typed }) => sum + typed.split(' ').length, 0);

function corrected({ asked }: Question, corrections: readonly Correction[]): string {
  return typedWords(asked)
    .map(({ typed }) => corrections.find(({ from }) => from === typed)?.to ?? typed)
    .join(' ');
}
