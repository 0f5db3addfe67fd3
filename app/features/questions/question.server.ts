import { typedWords } from '~/platform/db/search-words';
import { isEmptyAt } from '~/platform/db/empty-words';
import { saysWhoAsks } from './askers';
import { findMentions, type AskedWord } from './mentions';
import { perhapsAbout } from './perhaps';
import type { Alternative, Question, QuestionWord } from './question';
import { areLight, purposeWords } from './light-words';
import { stemsOf } from './stems.server';
import { findTowns } from './towns';
import { understand, WORD } from './understanding';
import type { Phrase } from './phrase';
import { beginningsAt, phrasesAt, type Vocabulary } from './vocabulary';
import { readVocabulary } from './vocabulary.server';

// More than any sentence one would ask with; bounds the work of a hostile one.
const MOST_WORDS = 12;
const MOST_ALTERNATIVES = 14;

export interface Reading {
  /** Countries and languages stay words, and words name no concepts. */
  isLiteral: boolean;
  /** Words name no concepts, but countries and languages. */
  isPlain?: boolean;
  /** What the reader has chosen by hand: that overrules what the words say of the same kind. */
  chosen?: Partial<Record<'country' | 'language', readonly string[]>>;
}

/**
 * Understands what somebody asked, in whichever language: the countries and languages it names, and for
 * every other word what else would answer it: its translations and synonyms, terms of the taxonomies.
 */
export async function readQuestion(
  asked: string,
  { isLiteral, isPlain = isLiteral, chosen = {} }: Reading,
): Promise<Question> {
  const typed = typedWords(asked).slice(0, 4 * MOST_WORDS);
  if (typed.length === 0)
    return { asked, rest: asked, stems: [], words: [], mentions: [], perhaps: [] };
  const [vocabulary, stems] = await Promise.all([readVocabulary(), stemsOf(typed)]);
  const locale = languageOf(vocabulary, typed);
  const purpose = typed.findIndex(({ plain }, index) => index > 0 && purposeWords.has(plain));
  const words = typed.map((word, index): AskedWord => {
    const { es = [], en = [] } = stems.get(word.written) ?? {};
    const own = locale === 'es' ? es : locale === 'en' ? en : [...es, ...en];
    // "KIND" is no kinder: an abbreviation has no other forms.
    const isAcronym = /^\p{Lu}{2,6}$/u.test(word.typed) && !vocabulary.words.has(word.plain);
    const isLetter = word.plain.length === 1 && !isEmptyAt(typed, index);
    return {
      ...word,
      stems: isAcronym || isLetter ? [word.plain] : [...new Set(own)],
      isPurpose: purpose > 0 && index > purpose,
      saysNothing: (own.length === 0 && !isLetter) || saysWhoAsks(typed, index),
      locales: vocabulary.words.get(word.plain)?.locales,
      begins:
        isAcronym || vocabulary.words.has(word.plain) ? [] : beginningWith(vocabulary, word.plain),
    };
  });
  const towns = isPlain ? [] : findTowns(vocabulary, words);
  const { mentions, rest } = isLiteral
    ? { mentions: [], rest: words }
    : findMentions(vocabulary, words, {
        locale,
        taken: towns.flatMap((town) => town.words),
        isIgnored: (facet) => {
          const [kind = '', value = ''] = facet.split('/');
          const values = chosen[kind as 'country' | 'language'] ?? [];
          return values.length > 0 && !values.includes(value);
        },
      });
  const telling = rest.filter((_, at) => !isEmptyAt(rest, at));
  // A question of nothing else is asked as it stands.
  const left = telling.length > 0 || mentions.length > 0 ? telling : rest;
  const once = [...new Map(left.map((word) => [word.plain, word])).values()];
  const languages = mentions.flatMap(({ facet, value }) =>
    facet === 'language' ? [`language/${value}`] : [],
  );
  const understood = isPlain
    ? expand(vocabulary, once.slice(0, MOST_WORDS))
    : understand(vocabulary, once, { towns, languages }, (some) =>
        expand(vocabulary, some.slice(0, MOST_WORDS)),
      );
  return {
    asked,
    rest: mentions.length > 0 ? rest.map(({ typed: one }) => one).join(' ') : asked,
    mentions,
    stems: left.map(({ stems: own }) => own),
    words: understood,
    perhaps: isPlain ? [] : perhapsAbout(vocabulary.concepts, once, understood),
  };
}

// So much of a word must be there, and so few begin with it, that it can be told.
const SHORTEST_BEGINNING = 4;
const MOST_BEGUN = 12;

function beginningWith({ words }: Vocabulary, start: string): string[] {
  if (start.length < SHORTEST_BEGINNING) return [];
  const found = [...words.keys()].filter((word) => word.startsWith(start));
  return found.length <= MOST_BEGUN ? found : [];
}

/** The language that most of the words are of; null where it cannot be told. */
function languageOf(
  { words }: Vocabulary,
  asked: readonly { plain: string; written: string }[],
): 'es' | 'en' | null {
  let balance = 0;
  for (const { plain, written } of asked) {
    const locales = words.get(plain)?.locales;
    const isSpanish = spanishOnly.has(plain) || written !== plain || locales?.has('es') === true;
    const isEnglish = englishOnly.has(plain) || locales?.has('en') === true;
    if (isSpanish !== isEnglish) balance += isSpanish ? 1 : -1;
  }
  return balance === 0 ? null : balance > 0 ? 'es' : 'en';
}

const spanishOnly = new Set(
  'de la el los las para con por en que quien donde y del al una un se su'.split(' '),
);
const englishOnly = new Set(
  'of the for with by in who where and to an from that their is are'.split(' '),
);

type Named = 'name' | 'synonym' | 'part';

function expand(vocabulary: Vocabulary, asked: readonly AskedWord[]): QuestionWord[] {
  const words = asked.map(({ typed, plain, stems }) => ({
    typed,
    plain,
    facets: new Map<string, Named>(),
    isKnown: vocabulary.words.has(plain),
    weights: WORD,
    alternatives: [{ parts: [stems.length > 0 ? stems : [plain]] }] as Alternative[],
  }));
  for (let start = 0; start < asked.length; start += 1) {
    const whole = phrasesAt(vocabulary, asked, start);
    const begun = beginningsAt(vocabulary, asked, start);
    const spans = [
      ...whole.map((phrase) => ({ phrase, length: phrase.plain.length })),
      ...begun.filter(({ length }) => !whole.some(({ plain }) => plain.length >= length)),
    ];
    for (const { phrase, length } of spans) {
      for (const word of words.slice(start, start + length)) {
        word.isKnown = true;
        mean(word, phrase);
      }
    }
  }
  const parts = partsOfNames(vocabulary, asked);
  return words.map(({ facets, alternatives, ...word }, index) => {
    for (const [facet, named] of parts[index] ?? [])
      if (named === 'name' || !facets.has(facet)) facets.set(facet, named);
    const named = [...facets].map(([facet, how]) => ({ facet, named: how }));
    return {
      ...word,
      terms: named.filter((one) => one.named !== 'part').map(({ facet }) => facet),
      alternatives: [...unique(alternatives).slice(0, MOST_ALTERNATIVES), ...named],
    };
  });
}

/** Adds what a phrase means to one of its words. */
function mean(
  word: { facets: Map<string, Named>; alternatives: Alternative[] },
  { plain, isName, meaning: { facet, phrases, terms } }: Phrase,
): void {
  const named = new Map(terms);
  if (facet) named.set(facet, isName);
  for (const [one, isItsName] of named)
    if (word.facets.get(one) !== 'name') word.facets.set(one, isItsName ? 'name' : 'synonym');
  // What a place or a language is called elsewhere is a fact; its names in texts are found as typed.
  if (facet && /^(?:country|language)\//.test(facet)) return;
  const telling = areLight({ plain }) ? phrases : phrases.filter((one) => !areLight(one));
  for (const { stems } of namesFirst(telling)) word.alternatives.push({ parts: stems });
}

/** In both languages, so that what there is too much of is missing from neither. */
function namesFirst(phrases: readonly Phrase[]): Phrase[] {
  const [spanish, english] = ['es', 'en'].map((one) =>
    phrases.filter(({ locale }) => locale === one),
  );
  return phrases.length <= MOST_ALTERNATIVES
    ? [...phrases]
    : [
        ...(spanish ?? []).slice(0, MOST_ALTERNATIVES / 2),
        ...(english ?? []).slice(0, MOST_ALTERNATIVES / 2),
      ];
}

/**
 * For each word the terms in whose names it stands. A term is named by a question that stands in its name as a whole,
 * and as by another word for it where half the name is asked for.
 */
function partsOfNames(
  { namesByStem }: Vocabulary,
  asked: readonly AskedWord[],
): Map<string, Named>[] {
  const touched = asked.map(
    ({ stems }) => new Set(stems.flatMap((stem) => namesByStem.get(stem) ?? [])),
  );
  const covered = new Map<Phrase, number>();
  const whole = new Set<Phrase>();
  for (const phrase of new Set(touched.flatMap((one) => [...one]))) {
    const there = phrase.stems.filter((part) =>
      asked.some(({ stems }) => stems.some((stem) => part.includes(stem))),
    );
    covered.set(phrase, there.length / phrase.stems.length);
    if (asked.length > 1 && touched.every((phrases) => phrases.has(phrase))) whole.add(phrase);
  }
  return touched.map((phrases) => {
    const found = new Map<string, Named>();
    for (const phrase of phrases) {
      const facet = phrase.meaning.facet ?? '';
      if (whole.has(phrase)) found.set(facet, 'name');
      else if (found.get(facet) === 'name') continue;
      else if ((covered.get(phrase) ?? 0) >= 0.5) found.set(facet, 'synonym');
      else if (!found.has(facet)) found.set(facet, 'part');
    }
    return found;
  });
}

function unique(alternatives: readonly Alternative[]): Alternative[] {
  return [...new Map(alternatives.map((one) => [JSON.stringify(one), one])).values()];
}
