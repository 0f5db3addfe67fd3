import type { AskedWord } from './mentions';
import type { Town, Vocabulary } from './vocabulary';

/** A town that some words of a question name. */
export interface FoundTown {
  town: Town;
  words: AskedWord[];
}

/** The towns in a row of words, joining words and all: "La Ceiba". */
export function findTowns(
  { towns }: Pick<Vocabulary, 'towns'>,
  asked: readonly AskedWord[],
): FoundTown[] {
  const found: FoundTown[] = [];
  for (let at = 0; at < asked.length; at += 1) {
    const town = (towns.get(asked[at]?.plain ?? '') ?? []).find(({ plain }) =>
      plain.every((word, offset) => asked[at + offset]?.plain === word),
    );
    if (!town) continue;
    found.push({ town, words: asked.slice(at, at + town.plain.length) });
    at += town.plain.length - 1;
  }
  return found;
}
