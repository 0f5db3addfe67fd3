import { lookupKeys } from '~/platform/db/lemmas.server';
import { isStopWordAt } from '~/platform/db/stop-words';
import type { typedWords } from '~/platform/db/search-words';
import { isSelfIntroduction } from './self-introduction';
import type { Stems } from '~/platform/db/stems.server';
import type { QuestionToken } from './token-similarity';
import type { Vocabulary } from './vocabulary';
import { functionWords } from './word-lists';

/** A word of a question with its spelling. */
export interface TypedToken extends QuestionToken {
  /** As it was typed. */
  typed: string;
  /** In lower case, with accents. */
  written: string;
  /** What it is looked up by in the directory. */
  keys: readonly string[];
}

type Words = ReturnType<typeof typedWords>;

/**
 * Splits a question into words and stems them: in the language of the question if that is known, else in both.
 *
 * @param allStems the stems of all its words, by the word as written
 */
export function tokenize(
  words: Words,
  vocabulary: Vocabulary,
  allStems: ReadonlyMap<string, Stems>,
): { tokens: TypedToken[]; locale: 'es' | 'en' | null } {
  const locale = languageOf(vocabulary, words);
  const tokens = words.map((word, at): TypedToken => {
    const { es = [], en = [] } = allStems.get(word.written) ?? {};
    const own = locale === 'es' ? es : locale === 'en' ? en : [...es, ...en];
    const known = vocabulary.words.get(word.plain);
    // Unknown abbreviations are not inflected: the organization KIND is not the stem of "kinder".
    const isAcronym = /^\p{Lu}{2,6}$/u.test(word.typed) && !known;
    // The letter of a visa: "visa U".
    const isLetter = word.plain.length === 1 && !isStopWordAt(words, at);
    const stems = isAcronym || isLetter ? [word.plain] : [...new Set(own)];
    return {
      ...word,
      stems,
      keys: isAcronym || isLetter ? [word.plain] : lookupKeys({ plain: word.plain, stems }, locale),
      isStopWord: (own.length === 0 && !isLetter) || isSelfIntroduction(words, at),
      locales: known?.locales,
    };
  });
  return { tokens, locale };
}

/** The language that most words of a question belong to; null where neither has more. */
function languageOf({ words }: Vocabulary, asked: Words): 'es' | 'en' | null {
  let balance = 0;
  for (const { plain, written } of asked) {
    const locales = words.get(plain)?.locales;
    const hasAccent = written !== plain;
    const isSpanish = functionWords.es.has(plain) || hasAccent || locales?.has('es') === true;
    const isEnglish = functionWords.en.has(plain) || locales?.has('en') === true;
    if (isSpanish !== isEnglish) balance += isSpanish ? 1 : -1;
  }
  return balance === 0 ? null : balance > 0 ? 'es' : 'en';
}
