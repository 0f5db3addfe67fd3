import type { AskedWord } from './mentions';
import type { Town, Vocabulary } from './vocabulary';

/** A town that some words of a question name. */
export interface FoundTown {
  town: Town;
  words: AskedWord[];
}

const articles = new Set(['el', 'la', 'los', 'las']);
// Who types in so few words typed no sentence.
const TERSE = 5;

/**
 * The towns in a row of words, joining words and all: "La Ceiba". One with an article says something else in a sentence,
 * unless it has a capital: "no tengo la plata", "asilo el paso".
 */
export function findTowns(
  { towns }: Pick<Vocabulary, 'towns'>,
  asked: readonly AskedWord[],
): FoundTown[] {
  const found: FoundTown[] = [];
  const isTerse = asked.length <= TERSE;
  for (let at = 0; at < asked.length; at += 1) {
    const isSaid = ({ plain }: Town) =>
      plain.every((word, offset) => asked[at + offset]?.plain === word) &&
      (!articles.has(plain[0] ?? '') || isTerse || /^\p{Lu}/u.test(asked[at + 1]?.typed ?? ''));
    const town = (towns.get(asked[at]?.plain ?? '') ?? []).find(isSaid);
    if (!town) continue;
    found.push({ town, words: asked.slice(at, at + town.plain.length) });
    at += town.plain.length - 1;
  }
  return found;
}
