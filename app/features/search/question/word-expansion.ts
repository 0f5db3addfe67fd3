import { isInDictionary, lookupKeys } from '~/platform/db/lemmas.server';
import { partOfToken, partsOfPhrase } from './parts';
import { isPlaceOrLanguage, type Phrase } from './phrase';
import type { Alternative, QuestionWord } from './question';
import type { TypedToken } from './tokens';
import { phrasesAt, type Vocabulary } from './vocabulary';
import { areGeneric, genericWords, isGeneric } from './word-lists';
import { weights } from './weights';

// These bound the work of one question.
const MOST_WORDS = 12;
const MOST_ALTERNATIVES = 14;

/**
 * Query expansion: for each word that belongs to no concept, the word itself and everything else that answers it:
 * terms, countries and languages of that name, synonyms and translations.
 *
 * @param understood the terms that other words of the question were understood as
 */
export function expandWords(
  vocabulary: Vocabulary,
  tokens: readonly TypedToken[],
  understood: readonly string[] = [],
): QuestionWord[] {
  const asked = tokens.slice(0, MOST_WORDS);
  const phrases = asked.map((): Phrase[] => []);
  for (const start of asked.keys())
    for (const phrase of phrasesAt(vocabulary, asked, start).filter((one) =>
      isSaid(one, asked, start),
    ))
      for (const own of phrases.slice(start, start + phrase.plain.length)) own.push(phrase);
  return asked.map((token, at) => {
    const { typed, plain } = token;
    const all = phrases[at] ?? [];
    // A word of a way to ask for something does not mean it alone.
    const own = all.filter(({ isWay }) => !isWay);
    const facets = [...new Set(own.flatMap(facetsOf))];
    const alternatives: Alternative[] = [
      { parts: [partOfToken(token)] },
      // A name that has a synonym is not the name that was asked for.
      ...own
        .flatMap(synonymsOf)
        .map((one) => ({ parts: partsOfPhrase(one), where: 'text' as const })),
    ];
    return {
      typed,
      plain,
      isKnown: all.length > 0 || vocabulary.words.has(plain),
      strangeness: strangeness(vocabulary, token, understood),
      weights: weights.word,
      terms: facets,
      alternatives: [
        ...withoutDuplicates(alternatives).slice(0, MOST_ALTERNATIVES),
        ...facets.map((facet) => ({ facet, level: 'near' as const })),
      ],
    };
  });
}

/** Whether the words of a phrase are said from a position on: themselves or in another form, and not just their stems. */
function isSaid(phrase: Phrase, tokens: readonly TypedToken[], start: number): boolean {
  return partsOfPhrase(phrase).every(({ keys }, at) => {
    const token = tokens[start + at];
    return token?.plain === phrase.plain[at] || token?.keys.some((key) => keys.includes(key));
  });
}

/**
 * How much a word asks for something else than the terms that were understood: an everyday word that nobody asks for a
 * term with does, a word of other terms does a little. A word that no dictionary has may be a name, and does not.
 */
function strangeness(
  { concepts }: Vocabulary,
  token: TypedToken,
  understood: readonly string[],
): number {
  if (isGeneric(token) || isFormOfGeneric(token)) return 0;
  const shares = [token.plain, ...token.stems].flatMap((key) => concepts.shares.get(key) ?? []);
  if (shares.length === 0) return isInDictionary(token.plain) ? 1 : 0;
  const belongs = understood.some((facet) =>
    shares.some((own) => (own.get(facet) ?? 0) >= weights.supportShare),
  );
  return belongs ? 0 : weights.strangeWord;
}

const genericLemmas = new Set(
  [...genericWords].flatMap((word) => lookupKeys({ plain: word, stems: [] }, null)),
);

/** Whether a word is another form of a generic word: "ponga" of "poner". */
const isFormOfGeneric = ({ keys }: TypedToken) => keys.some((key) => genericLemmas.has(key));

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
