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
  unknown: readonly QuestionWord[],
  reading: Reading,
): Promise<{ question: Question; corrections: Correction[] } | null> {
  const names = new Map<string, string[]>();
  const corrections: Correction[] = [];
  for (const { typed, plain } of unknown) {
    const begun = plain.length >= SHORTEST_START ? await namesBeginning(actor, plain) : [];
    if (begun.length > 0) names.set(plain, begun);
    else {
      const to = await correctionOf(actor, plain);
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

async function correctionOf(
  actor: Actor,
  word: string,
): Promise<{ written: string; isOfField: boolean } | null> {
  const { words } = await readVocabulary();
  const ofField = nearest(word, words.keys());
  const ofDirectory = nearest(word, await wordsLike(actor, word));
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
