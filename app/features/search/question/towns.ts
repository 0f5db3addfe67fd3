import type { TypedToken } from './tokens';
import type { Town, Vocabulary } from './vocabulary';

/** A town that some words of a question name. */
export interface FoundTown {
  town: Town;
  words: TypedToken[];
}

// These names are also everyday words after an article: "no tengo la plata" (I have no money).
const everyday = new Set(['el paso', 'la plata', 'los chiles', 'los cabos', 'la lima', 'la cruz']);
// A question of at most this many words is not a sentence.
const FEW_WORDS = 5;

/**
 * The towns that a question names, with their articles: "La Ceiba". In a sentence, an everyday word is a town only if
 * it is capitalized.
 */
export function findTowns(
  { towns }: Pick<Vocabulary, 'towns'>,
  words: readonly TypedToken[],
): FoundTown[] {
  const found: FoundTown[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const isNamed = ({ plain }: Town) =>
      plain.every((word, offset) => words[at + offset]?.plain === word) &&
      (!everyday.has(plain.join(' ')) ||
        words.length <= FEW_WORDS ||
        /^\p{Lu}/u.test(words[at + 1]?.typed ?? ''));
    const town = towns.get(words[at]?.plain ?? '')?.find(isNamed);
    if (!town) continue;
    found.push({ town, words: words.slice(at, at + town.plain.length) });
    at += town.plain.length - 1;
  }
  return found;
}
