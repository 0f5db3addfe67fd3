import { isLight } from './light-words';
import type { AskedWord } from './mentions';
import type { Alternative, QuestionWord, Weights } from './question';

const NAME: Weights = [0, 0, 127];
/** So many can bear a name; what is found in more is no name. */
const BEARERS = 10;
const PART_BEARERS = 3;
const LONGEST_NAME = 8;
const LONGEST_PART = 5;

/**
 * What may be a name: all words together, with and without those that frame a question; of a few words all but
 * one, where hardly anybody is called so; one that the field does not know, where a single one is.
 */
export function namesOf(asked: readonly AskedWord[]): QuestionWord[] {
  const telling = asked.filter((word) => !isLight(word));
  const whole = [asked, ...(telling.length < asked.length ? [telling] : [])].filter(
    ({ length }) => length > 1 && length <= LONGEST_NAME,
  );
  const isShort = telling.length > 2 && telling.length <= LONGEST_PART;
  const parts = isShort ? telling.map((_, left) => telling.filter((__, at) => at !== left)) : [];
  const strange = asked.length > 1 ? telling.filter(({ locales }) => locales === undefined) : [];
  return [
    ...nameWord(asked, whole, BEARERS),
    ...nameWord(asked, parts, PART_BEARERS),
    ...strange.flatMap((word) => nameWord([word], [[{ ...word, stems: [] }]], 1)),
  ];
}

function nameWord(
  asked: readonly AskedWord[],
  names: readonly (readonly AskedWord[])[],
  limit: number,
): QuestionWord[] {
  if (names.length === 0) return [];
  const alternatives = names.map((words): Alternative => ({
    parts: words.map(partOf),
    where: 'name',
  }));
  const typed = asked.map((word) => word.typed).join(' ');
  const plain = asked.map((word) => word.plain).join(' ');
  return [{ typed, plain, isKnown: true, terms: [], weights: NAME, limit, alternatives }];
}

// Names are found in either English spelling.
const british: [RegExp, string][] = [
  [/ence(s?)$/, 'ens'],
  [/ense(s?)$/, 'enc'],
  [/centre(s?)$/, 'center'],
  [/center(s?)$/, 'centr'],
  [/our(s?)$/, 'or'],
  [/isation(s?)$/, 'iz'],
  [/ization(s?)$/, 'is'],
];

const partOf = ({ plain, stems }: AskedWord) => [
  ...new Set([
    ...stems,
    plain,
    ...british.flatMap(([ending, other]) =>
      ending.test(plain) ? [plain.replace(ending, other)] : [],
    ),
  ]),
];
