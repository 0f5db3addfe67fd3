import { findConcepts, type FoundConcept } from './concepts';
import { namesIn } from './organization-names';
import { partOfName, partsOfPhrase } from './parts';
import { isPlaceOrLanguage, type Phrase } from './phrase';
import type { QuestionWord } from './question';
import type { TypedToken } from './tokens';
import type { FoundTown } from './towns';
import type { Vocabulary } from './vocabulary';
import { weights } from './weights';
import { expandWords } from './word-expansion';
import { areGeneric, isGeneric } from './word-lists';

// These bound the work of one question.
const MOST_WORDS_BESIDE = 6;
const MOST_PHRASES = 10;

/**
 * What is looked up for the words of a question: concepts, towns, the words that belong to neither, and names. If words
 * stand for a concept, no weight depends on their language, so the same question in Spanish and English finds the same.
 *
 * @param languages those that the question names, as `language/mam`
 */
export function queryWords(
  vocabulary: Vocabulary,
  tokens: readonly TypedToken[],
  { towns, languages }: { towns: readonly FoundTown[]; languages: readonly string[] },
): QuestionWord[] {
  const inTowns = new Set(towns.flatMap((town) => town.words.map(({ plain }) => plain)));
  const outside = tokens.filter(({ plain }) => !inTowns.has(plain));
  const concepts = rankConcepts(findConcepts(vocabulary.concepts, outside), outside);
  const inConcepts = new Set(concepts.flatMap(({ concept }) => concept.at));
  const left = outside.filter((_, at) => !inConcepts.has(at));
  const telling = left.filter((token) => !isGeneric(token));
  const meant = concepts.flatMap(({ concept }) => concept.meant);
  const names = namesIn(tokens);
  if (concepts.length === 0 && towns.length === 0)
    return [...expandWords(vocabulary, telling.length > 0 ? telling : left), ...names];
  return [
    ...concepts.map(({ concept, rank }) => ({
      ...conceptWord(vocabulary, outside, concept, languages),
      weights:
        weights.conceptRanks[Math.min(rank, weights.conceptRanks.length - 1)] ?? weights.word,
    })),
    ...towns.map((town) => townWord(town, concepts.length === 0 && telling.length === 0, tokens)),
    ...expandWords(vocabulary, telling.slice(0, MOST_WORDS_BESIDE), meant).map((word) => ({
      ...word,
      weights:
        word.isKnown && !word.terms.some(isPlaceOrLanguage)
          ? weights.wordBeside
          : weights.placeOrUnknown,
    })),
    ...names,
  ];
}

/** Ranks concepts: what is done counts more than for whom and at which stage. */
function rankConcepts(concepts: readonly FoundConcept[], tokens: readonly TypedToken[]) {
  const isShort = tokens.filter((token) => !isGeneric(token)).length <= weights.fewWords;
  const ordered = concepts
    .map((concept) => ({ concept, importance: importanceOf(concept, isShort) }))
    .sort((a, b) => b.importance - a.importance);
  return ordered.map(({ concept, importance }) => ({
    concept,
    rank: ordered.findIndex((one) => one.importance === importance),
  }));
}

function importanceOf({ meant, score }: FoundConcept, isShort: boolean): number {
  const [kind] = meant[0]?.split('/') ?? [];
  const ofKind = kind === 'population' || kind === 'stage' ? weights.populationOrStage : 1;
  // In a short question the kind alone decides: how much each word tells depends on the language.
  return isShort ? ofKind : score * ofKind;
}

function conceptWord(
  { concepts }: Vocabulary,
  tokens: readonly TypedToken[],
  { meant, near, at, isGuess = false }: FoundConcept,
  languages: readonly string[],
): Omit<QuestionWord, 'weights'> {
  const own = at.flatMap((place) => tokens[place] ?? []);
  const typed = own.map((token) => token.typed).join(' ');
  const plain = own.map((token) => token.plain);
  const texts = textPhrases(
    meant.flatMap((facet) => concepts.called.get(facet) ?? []),
    areGeneric({ plain }),
  );
  const isInterpreting = meant.some((facet) => facet.endsWith('interpreting'));
  return {
    typed,
    plain: plain.join(' '),
    isKnown: true,
    isGuess,
    terms: [...meant, ...near],
    understood: meant,
    alternatives: [
      ...texts.map((one) => ({ parts: partsOfPhrase(one), where: 'text' as const })),
      ...meant.map((facet) => ({ facet, level: 'exact' as const })),
      ...near.map((facet) => ({ facet, level: 'near' as const })),
      // An organization that speaks the language may know an interpreter.
      ...(isInterpreting ? languages : []).map((facet) => ({ facet, level: 'text' as const })),
    ],
  };
}

/** The phrases by which texts are searched for a concept: its names, then short synonyms, equally many per language. */
function textPhrases(all: readonly Phrase[], isGenericConcept: boolean): Phrase[] {
  const short = all.filter(
    (one) => (one.isName || one.plain.length <= 3) && (isGenericConcept || !areGeneric(one)),
  );
  return ['es', 'en'].flatMap((locale) =>
    short
      .filter((one) => one.locale === locale)
      .sort((a, b) => Number(b.isName) - Number(a.isName))
      .slice(0, MOST_PHRASES / 2),
  );
}

const nearness = new Set(
  `cerca cercano cercana cercanos cercanas proximo proxima proximos proximas alrededor alrededores
    near nearby nearest closest closer around`.split(/\s+/),
);

/**
 * A town: organizations in the town match exactly, others in its country are near. If its coordinates are known, the
 * directory's search finds what is near instead.
 */
function townWord(
  { town, words }: FoundTown,
  isAlone: boolean,
  tokens: readonly TypedToken[],
): QuestionWord {
  const isNearest = isAlone || tokens.some(({ plain }) => nearness.has(plain));
  return {
    typed: words.map(({ typed }) => typed).join(' '),
    plain: words.map(({ plain }) => plain).join(' '),
    isKnown: true,
    terms: [],
    understood: [town.facet],
    ...(town.place ? { place: { place: town.place, isNearest } } : {}),
    weights: weights.placeOrUnknown,
    alternatives: [
      { parts: words.map(partOfName), where: 'place' },
      { facet: town.facet, level: 'near' },
    ],
  };
}
