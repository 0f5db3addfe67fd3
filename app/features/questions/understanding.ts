import { findConcepts, type FoundConcept } from './concepts';
import { areLight, isLight, TERSE } from './light-words';
import type { AskedWord } from './mentions';
import { namesOf } from './names';
import type { QuestionWord, Weights } from './question';
import type { Phrase } from './phrase';
import type { FoundTown } from './towns';
import { phrasesAt, type Vocabulary } from './vocabulary';

// What finds count, each level with what it adds to the one below: a text, what is near, what is meant.
// Where nothing is understood, more words found come before better ones.
export const WORD: Weights = [8, 1, 1];
// Concepts count by how much they matter, each more than all that come after it; what is near the first, in the place that
// is asked for, more than itself elsewhere.
const CONCEPTS: readonly Weights[] = [
  [3, 33, 20],
  [1, 9, 10],
  [1, 4, 5],
  [1, 2, 2],
];
const TOWN: Weights = [1, 23, 4];
// Words beside them find, but do not order: what texts say in one language they may not say in the other. One that the
// field does not know may be a name or a place.
const KNOWN_BESIDE: Weights = [0, 0, 0];
const UNKNOWN_BESIDE: Weights = [0, 26, 4];
const MOST_BESIDE = 6;

/**
 * Words as what they are taken for: concepts of the taxonomies, towns, a name, and what is left. Nothing of it
 * depends on the language of the words, so that the same question in another finds the same.
 *
 * @param places.towns that were named
 * @param places.languages that are asked for (`language/mam`): who speaks one may be whom an interpreter is looked for
 * @param expand finds what else would answer single words
 */
export function understand(
  vocabulary: Vocabulary,
  asked: readonly AskedWord[],
  { towns, languages }: { towns: readonly FoundTown[]; languages: readonly string[] },
  expand: (words: readonly AskedWord[]) => QuestionWord[],
): QuestionWord[] {
  const inTowns = new Set(towns.flatMap((town) => town.words.map(({ plain }) => plain)));
  const words = asked.filter(({ plain }) => !inTowns.has(plain));
  const concepts = ranked(findConcepts(vocabulary.concepts, words), words);
  const named = new Set(concepts.flatMap(({ concept }) => concept.at));
  const left = words.filter((_, index) => !named.has(index));
  const names = namesOf(asked);
  if (concepts.length === 0 && towns.length === 0) {
    const telling = left.filter((word) => !isLight(word));
    return [...expand(telling.length > 0 ? telling : left), ...names];
  }
  const beside = left.filter((word) => !isLight(word)).slice(0, MOST_BESIDE);
  return [
    ...concepts.map(({ concept, rank }) =>
      conceptWord(vocabulary, words, { ...concept, rank, languages }),
    ),
    ...towns.map(townWord),
    ...expand(beside).map((word) => ({
      ...word,
      weights: word.terms.some(isPlace) ? TOWN : word.isKnown ? KNOWN_BESIDE : UNKNOWN_BESIDE,
    })),
    ...names,
  ];
}

// What is done matters more than for whom, and that more than when; what is asked more than what it is for.
const KINDS: Readonly<Record<string, number>> = { population: 0.75, stage: 0.6 };
const PURPOSE = 0.75;
// Who helps says less than with what: "a lawyer for asylum".
const HELPER = 0.5;
const helpers = new Set(
  'abogado abogada abogados abogadas lawyer lawyers attorney attorneys'.split(' '),
);

function importanceOf({ meant, strength, at }: FoundConcept, words: readonly AskedWord[]): number {
  const [kind = ''] = meant[0]?.split('/') ?? [];
  // What each of a few words tells depends on the language more than on what is asked.
  if (words.filter((word) => !isLight(word)).length <= TERSE) return KINDS[kind] ?? 1;
  const own = at.flatMap((index) => words[index] ?? []);
  const isPurpose = own.some((word) => word.isPurpose);
  const isHelper = own.every(({ plain }) => helpers.has(plain));
  return strength * (KINDS[kind] ?? 1) * (isPurpose ? PURPOSE : 1) * (isHelper ? HELPER : 1);
}

// Concepts that matter nearly as much count the same: which is first may depend on the language.
const ALIKE = 0.85;

/** Concepts with their rank, what matters most first. */
function ranked(concepts: readonly FoundConcept[], words: readonly AskedWord[]) {
  const all = concepts
    .map((concept) => ({ concept, importance: importanceOf(concept, words) }))
    .sort((a, b) => b.importance - a.importance);
  let rank = 0;
  return all.map((one, index) => {
    const before = all[index - 1];
    if (before && one.importance < ALIKE * before.importance) rank = index;
    return { ...one, rank };
  });
}

const MOST_TEXTS = 10;

interface RankedConcept extends FoundConcept {
  rank: number;
  languages: readonly string[];
}

const isPlace = (facet: string) => /^(?:country|language)\//.test(facet);
const isInterpreting = (facet: string) => facet.endsWith('interpreting');

/** Languages that are called by these words too: "Garifuna" is whom one speaks of, and what they speak. */
function languagesCalled(vocabulary: Vocabulary, words: readonly AskedWord[]): string[] {
  return words.flatMap((_, start) =>
    phrasesAt(vocabulary, words, start).flatMap(({ meaning: { facet } }) =>
      facet?.startsWith('language/') ? [facet] : [],
    ),
  );
}

function conceptWord(
  vocabulary: Vocabulary,
  words: readonly AskedWord[],
  { meant, near, at, sureness, rank, languages }: RankedConcept,
): QuestionWord {
  const own = at.flatMap((index) => words[index] ?? []);
  const texts = textsOf(
    vocabulary.concepts.meanings,
    meant,
    areLight({ plain: own.map(({ plain }) => plain) }),
  );
  const beside = [...near, ...languagesCalled(vocabulary, own)];
  return {
    typed: own.map(({ typed }) => typed).join(' '),
    plain: own.map(({ plain }) => plain).join(' '),
    isKnown: true,
    terms: [...meant, ...near],
    understood: meant,
    isGuess: sureness === 'guessed',
    weights: CONCEPTS[Math.min(rank, CONCEPTS.length - 1)] ?? WORD,
    alternatives: [
      ...texts.map((phrase) => ({ parts: phrase.stems, where: 'text' as const })),
      ...meant.map((facet) => ({ facet, named: 'name' as const })),
      ...beside.map((facet) => ({ facet, named: 'synonym' as const })),
      ...(meant.some(isInterpreting) ? languages : []).map((facet) => ({
        facet,
        named: 'part' as const,
      })),
    ],
  };
}

/** What texts call a concept: its names, then what else it is called shortly, as much in each language. */
function textsOf(
  meanings: ReadonlyMap<string, readonly Phrase[]>,
  facets: readonly string[],
  isLight: boolean,
): Phrase[] {
  const all = facets.flatMap((facet) => meanings.get(facet) ?? []);
  const short = all.filter(
    (one) => (one.isName || one.plain.length <= 3) && (isLight || !areLight(one)),
  );
  return ['es', 'en'].flatMap((locale) =>
    short
      .filter((one) => one.locale === locale)
      .sort((a, b) => Number(b.isName) - Number(a.isName))
      .slice(0, MOST_TEXTS / 2),
  );
}

/** A town: whoever is there, then whoever is in its country. */
function townWord({ town, words }: FoundTown): QuestionWord {
  return {
    typed: words.map(({ typed }) => typed).join(' '),
    plain: words.map(({ plain }) => plain).join(' '),
    isKnown: true,
    terms: [],
    understood: [town.facet],
    weights: TOWN,
    alternatives: [
      { parts: words.map(({ plain, stems }) => [...new Set([...stems, plain])]), where: 'place' },
      { facet: town.facet, named: 'synonym' },
    ],
  };
}
