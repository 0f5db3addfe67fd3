import { isStopWordAt } from '~/platform/db/stop-words';
import { isPlaceOrLanguage, type Phrase } from './phrase';
import type { Mention } from './question';
import type { TypedToken } from './tokens';
import { phrasesAt, type Vocabulary } from './vocabulary';
import { connectives, languageCues, regionPrefixes } from './word-lists';

/** A country or language that is named between two positions of a question. */
interface Span {
  phrase: Phrase;
  /** The value, as `country/GT`. */
  facet: string;
  start: number;
  end: number;
}

interface Context {
  /** The language of the question, if known. */
  locale: string | null;
  /** Words that name towns. They name no country, and beside a town the name of a people does not either. */
  inTowns: readonly TypedToken[];
  /** Whether a value (`country/GT`) is not to be recognized. */
  isIgnored: (facet: string) => boolean;
}

/**
 * Recognizes the countries and languages that a question names, and returns the words that are left.
 *
 * - The longest phrase at a position counts, so "Remain in Mexico", which is a phrase of the field, names no country.
 * - The name of a people names its country only if no country is named: "Honduran children in Mexico" asks for Mexico.
 * - A language whose name has other meanings ("Garifuna") needs a word beside it that shows that the language is meant.
 */
export function findMentions(
  vocabulary: Vocabulary,
  words: readonly TypedToken[],
  { locale, inTowns, isIgnored }: Context,
): { mentions: Mention[]; rest: TypedToken[] } {
  // Names and phrases match across stop words: "Estados Unidos de América".
  const telling = words.flatMap((word, index) =>
    isStopWordAt(words, index) || inTowns.includes(word) ? [] : [{ ...word, index }],
  );
  const found: Span[] = [];
  for (let at = 0; at < telling.length; at += 1) {
    const phrases = phrasesAt(vocabulary, telling, at);
    const longest = Math.max(0, ...phrases.map(({ plain }) => plain.length));
    const all = phrases.filter(({ plain }) => plain.length === longest);
    const said = telling.slice(at, at + longest);
    const start = telling[at]?.index ?? 0;
    const end = (said.at(-1)?.index ?? start) + 1;
    const span = all
      .flatMap((phrase) => {
        const { facet } = phrase.meaning;
        return facet && isPlaceOrLanguage(facet) && !isIgnored(facet)
          ? [{ phrase, facet, start, end }]
          : [];
      })
      .find((one) => isMeant(one, all, said, words, locale));
    if (span) found.push(span);
    if (longest > 1) at += longest - 1;
  }
  const isCountryNamed =
    inTowns.length > 0 || found.some(({ facet, phrase }) => isCountry(facet) && phrase.isName);
  const spans = found.filter(
    ({ facet, phrase }) => !isCountry(facet) || phrase.isName || !isCountryNamed,
  );
  const gone = new Set(spans.flatMap((span) => wordsOf(span, words)));
  return {
    mentions: spans.map((span) => mentionOf(span, words)),
    rest: words.filter((_, index) => !gone.has(index)),
  };
}

const isCountry = (facet: string) => facet.startsWith('country/');

function mentionOf({ facet, start, end }: Span, words: readonly TypedToken[]): Mention {
  const [kind = '', value = ''] = facet.split('/');
  const typed = words.slice(start, end).map((word) => word.typed);
  return { facet: kind as Mention['facet'], value, typed: typed.join(' ') };
}

function isMeant(
  { phrase: { plain, isName }, facet, start, end }: Span,
  all: readonly Phrase[],
  said: readonly TypedToken[],
  words: readonly TypedToken[],
  locale: string | null,
): boolean {
  // A name must be spelled exactly; the name of a people may be in another number or gender.
  if (isName && said.some((word, index) => word.plain !== plain[index])) return false;
  const typed = said[0]?.typed ?? '';
  // "us" is a pronoun, and Spanish "usa" a verb.
  if (plain.length === 1 && plain[0] === 'us') return typed === 'US';
  if (plain.length === 1 && plain[0] === 'usa' && locale === 'es') return typed === 'USA';
  if (/^american/i.test(typed) && regionPrefixes.has(words[start - 1]?.plain ?? '')) return false;
  if (isCountry(facet)) return true;
  const hasOtherMeaning = all.some(
    ({ meaning }) => meaning.facet === null || !isPlaceOrLanguage(meaning.facet),
  );
  return (isName && !hasOtherMeaning) || cuesAround(words, start, end).length > 0;
}

/** The positions of the words beside a name that show that the language is meant. */
function cuesAround(words: readonly TypedToken[], start: number, end: number): number[] {
  const plainAt = (at: number) => words[at]?.plain ?? '';
  return [
    ...(languageCues.has(plainAt(start - 1)) || /^[ei]n$/.test(plainAt(start - 1))
      ? [start - 1]
      : []),
    ...(connectives.has(plainAt(start - 1)) && languageCues.has(plainAt(start - 2))
      ? [start - 2]
      : []),
    ...(languageCues.has(plainAt(end)) ? [end] : []),
  ];
}

/** The positions of the words that a mention takes out of the question: its own, and those that lead to it. */
function wordsOf({ facet, start, end }: Span, words: readonly TypedToken[]): number[] {
  const own = Array.from({ length: end - start }, (_, index) => start + index);
  if (connectives.has(words[start - 1]?.plain ?? '')) own.push(start - 1);
  if (isCountry(facet)) return own;
  // Interpreting is a service that one can ask for; other cues only lead to the language.
  const cues = cuesAround(words, start, end);
  return [...own, ...cues.filter((at) => !/^inter/.test(words[at]?.plain ?? ''))];
}
