import { isInDictionary } from '~/platform/db/lemmas.server';
import { partOfName } from './parts';
import type { Alternative, QuestionWord } from './question';
import type { TypedToken } from './tokens';
import { weights } from './weights';
import { isGeneric } from './word-lists';

// Words that are in the names of more organizations than this do not count as a name.
const MOST_BEARERS = 10;
const MOST_BEARERS_OF_A_PART = 3;
const LONGEST_NAME = 8;
const LONGEST_TO_SHORTEN = 5;

/**
 * The parts of a question that may be an organization's name: all its words together, with and without generic ones;
 * all but one of three to five telling words; and each word that the vocabulary does not know.
 */
export function namesIn(tokens: readonly TypedToken[]): QuestionWord[] {
  const telling = tokens.filter((token) => !isGeneric(token));
  const whole = [tokens, ...(telling.length < tokens.length ? [telling] : [])].filter(
    ({ length }) => length > 1 && length <= LONGEST_NAME,
  );
  const canShorten = telling.length > 2 && telling.length <= LONGEST_TO_SHORTEN;
  const shortened = canShorten ? telling.map((one) => telling.filter((two) => two !== one)) : [];
  // One word may be a name too; what it means comes first.
  const single = tokens.length === 1 ? nameWord(tokens, [tokens], MOST_BEARERS) : [];
  const unknown = tokens.length > 1 ? telling.filter(isUnknown) : [];
  return [
    ...single.map((word) => ({ ...word, weights: weights.wordBeside })),
    ...nameWord(tokens, whole, MOST_BEARERS),
    ...nameWord(tokens, shortened, MOST_BEARERS_OF_A_PART),
    ...unknown.flatMap((token) => nameWord([token], [[{ ...token, stems: [], keys: [] }]], 1)),
  ];
}

/** Whether a word is in no vocabulary and no dictionary, or is an abbreviation. */
const isUnknown = ({ locales, plain, keys }: TypedToken) =>
  !locales && (keys[0] === plain || !isInDictionary(plain));

function nameWord(
  tokens: readonly TypedToken[],
  names: readonly (readonly TypedToken[])[],
  limit: number,
): QuestionWord[] {
  if (names.length === 0) return [];
  const alternatives = names.map((name): Alternative => ({
    parts: name.map(partOfName),
    where: 'name',
  }));
  const typed = tokens.map((token) => token.typed).join(' ');
  const plain = tokens.map((token) => token.plain).join(' ');
  const { organizationName } = weights;
  return [
    { typed, plain, isKnown: true, terms: [], weights: organizationName, limit, alternatives },
  ];
}
