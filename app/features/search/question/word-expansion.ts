import { isPlaceOrLanguage, type Phrase } from './phrase';
import type { Alternative, QuestionWord } from './question';
import type { TypedToken } from './tokens';
import { phrasesAt, type Vocabulary } from './vocabulary';
import { areGeneric } from './word-lists';
import { weights } from './weights';

// These bound the work of one question.
const MOST_WORDS = 12;
const MOST_ALTERNATIVES = 14;

/**
 * Query expansion: for each word that belongs to no concept, the word itself and everything else that answers it:
 * terms, countries and languages of that name, synonyms and translations.
 */
export function expandWords(vocabulary: Vocabulary, tokens: readonly TypedToken[]): QuestionWord[] {
  const asked = tokens.slice(0, MOST_WORDS);
  const phrases = asked.map((): Phrase[] => []);
  for (const start of asked.keys())
    for (const phrase of phrasesAt(vocabulary, asked, start))
      for (const own of phrases.slice(start, start + phrase.plain.length)) own.push(phrase);
  return asked.map(({ typed, plain, stems }, at) => {
    const own = phrases[at] ?? [];
    const facets = [...new Set(own.flatMap(facetsOf))];
    const alternatives: Alternative[] = [
      { parts: [stems.length > 0 ? stems : [plain]] },
      ...own.flatMap(synonymsOf).map((one) => ({ parts: one.stems })),
    ];
    return {
      typed,
      plain,
      isKnown: own.length > 0 || vocabulary.words.has(plain),
      weights: weights.word,
      terms: facets,
      alternatives: [
        ...withoutDuplicates(alternatives).slice(0, MOST_ALTERNATIVES),
        ...facets.map((facet) => ({ facet, level: 'near' as const })),
      ],
    };
  });
}

const facetsOf = ({ meaning: { facet, terms } }: Phrase) => [
  ...terms.keys(),
  ...(facet ? [facet] : []),
];

/** Phrases with the same meaning, equally many of each language. Only a generic phrase has generic synonyms. */
function synonymsOf(phrase: Phrase): Phrase[] {
  const { facet, phrases } = phrase.meaning;
  // Countries and languages are found as facts, and in texts as typed.
  if (facet && isPlaceOrLanguage(facet)) return [];
  const telling = phrases.filter((one) => areGeneric(phrase) || !areGeneric(one));
  if (telling.length <= MOST_ALTERNATIVES) return telling;
  return ['es', 'en'].flatMap((locale) =>
    telling.filter((one) => one.locale === locale).slice(0, MOST_ALTERNATIVES / 2),
  );
}

function withoutDuplicates(alternatives: readonly Alternative[]): Alternative[] {
  return [...new Map(alternatives.map((one) => [JSON.stringify(one), one])).values()];
}
