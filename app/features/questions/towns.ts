import type { AskedWord } from './mentions';
import type { Town, Vocabulary } from './vocabulary';

/** A town that some words of a question name. */
export interface FoundTown {
  town: Town;
  words: AskedWord[];
}

// Behind their articles they are words of every day.
const ordinary = new Set(['el paso', 'la plata', 'los chiles', 'los cabos', 'la lima', 'la cruz']);
// Who types in so few words typed no sentence.
const TERSE = 5;

/**
 * The towns in a row of words, joining words and all: "La Ceiba". A few say something else in a sentence, unless they have a
 * capital: "no tengo la plata", "asilo el paso".
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
      (!ordinary.has(plain.join(' ')) || isTerse || /^\p{Lu}/u.test(asked[at + 1]?.typed ?? ''));
    const town = (towns.get(asked[at]?.plain ?? '') ?? []).find(isSaid);
    if (!town) continue;
    found.push({ town, words: asked.slice(at, at + town.plain.length) });
    at += town.plain.length - 1;
  }
  return found;
}
