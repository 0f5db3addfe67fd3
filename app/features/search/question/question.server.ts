import { isStopWordAt } from '~/platform/db/stop-words';
import { typedWords } from '~/platform/db/search-words';
import { queryWords } from './index-query';
import { findMentions } from './mentions';
import type { Question } from './question';
import { stemsOf } from '~/platform/db/stems.server';
import { suggestTerms } from './suggestions';
import { tokenize } from './tokens';
import { findTowns } from './towns';
import { readVocabulary } from './vocabulary.server';
import { expandWords } from './word-expansion';

// More words than anybody asks with; it bounds the work of one request.
const MOST_WORDS = 48;

export interface Reading {
  /** Recognize nothing: countries and languages stay words, too. */
  isLiteral: boolean;
  /** Recognize no concepts and towns, but still countries and languages. */
  isPlain?: boolean;
  /** Countries and languages that were chosen as filters; others of the same kind stay words. */
  chosen?: Partial<Record<'country' | 'language', readonly string[]>>;
}

/**
 * Understands a question in Spanish or English. It splits the question into words and stems them, recognizes towns,
 * countries and languages, drops stop words, finds the concepts that the words name, and expands the remaining words.
 */
export async function readQuestion(
  asked: string,
  { isLiteral, isPlain = isLiteral, chosen = {} }: Reading,
): Promise<Question> {
  const typed = typedWords(asked).slice(0, MOST_WORDS);
  if (typed.length === 0)
    return { asked, rest: asked, keys: [], words: [], mentions: [], suggestions: [] };
  const [vocabulary, stems] = await Promise.all([readVocabulary(), stemsOf(typed)]);
  const { tokens, locale } = tokenize(typed, vocabulary, stems);
  const towns = isPlain ? [] : findTowns(vocabulary, tokens);
  const isIgnored = (facet: string) => {
    const [kind = '', value = ''] = facet.split('/');
    const values = chosen[kind as 'country' | 'language'] ?? [];
    return values.length > 0 && !values.includes(value);
  };
  const inTowns = towns.flatMap((town) => town.words);
  const { mentions, rest } = isLiteral
    ? { mentions: [], rest: tokens }
    : findMentions(vocabulary, tokens, { locale, inTowns, isIgnored });
  const telling = rest.filter((_, at) => !isStopWordAt(rest, at));
  // A question of stop words alone is looked up as it is.
  const left = telling.length > 0 || mentions.length > 0 ? telling : rest;
  const once = [...new Map(left.map((token) => [token.plain, token])).values()];
  const languages = mentions.flatMap(({ facet, value }) =>
    facet === 'language' ? [`language/${value}`] : [],
  );
  const words = isPlain
    ? expandWords(vocabulary, once)
    : queryWords(vocabulary, once, { towns, languages });
  return {
    asked,
    rest: mentions.length > 0 ? rest.map((token) => token.typed).join(' ') : asked,
    mentions,
    keys: left.map((token) => token.keys),
    words,
    suggestions: isPlain ? [] : suggestTerms(vocabulary.concepts, once, words),
  };
}
