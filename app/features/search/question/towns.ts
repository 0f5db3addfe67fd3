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
// Words after which a capitalized word is a place.
const leading = new Set(`en de a desde hacia cerca por in near at from to around`.split(' '));

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
    const isNamed = ({ plain, isMinor }: Town) =>
      plain.every((word, offset) => words[at + offset]?.plain === word) &&
      (!everyday.has(plain.join(' ')) || words.length <= FEW_WORDS || isCapital(words[at + 1])) &&
      (!isMinor || isLedTo(words, at, plain.length));
    const town = towns.get(words[at]?.plain ?? '')?.find(isNamed);
    if (!town) continue;
    found.push({ town, words: words.slice(at, at + town.plain.length) });
    at += town.plain.length - 1;
  }
  return found;
}

const isCapital = (word: TypedToken | undefined) => /^\p{Lu}/u.test(word?.typed ?? '');

/** Whether the words are the whole question, or capitalized after a word that leads to a place. */
function isLedTo(words: readonly TypedToken[], at: number, length: number): boolean {
  if (!isCapital(words[at])) return false;
  return words.length === length || leading.has(words[at - 1]?.plain ?? '');
}
