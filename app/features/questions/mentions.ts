import type { Word } from './likeness';
import type { Mention } from './question';
import { isEmptyAt } from '~/platform/db/empty-words';
import type { Phrase } from './phrase';
import { phrasesAt, type Vocabulary } from './vocabulary';

/** A word of a question as it was typed. */
export interface AskedWord extends Word {
  typed: string;
  written: string;
}

interface Place {
  phrase: Phrase;
  start: number;
  end: number;
}

interface Asking {
  locale: string | null;
  /** Words of towns: their countries are not named, and what a people is called asks for none beside them. */
  taken: readonly AskedWord[];
  /** Whether a value (`country/GT`) stays a word. */
  isIgnored: (facet: string) => boolean;
}

/**
 * Countries and languages named in a row of words, and the words that are left. Other names of a country
 * or its people's name count alike, but what a people is called only where no country is named: "Honduran
 * children in Mexico" asks for Mexico. Inside a longer phrase of the field ("Remain in Mexico") nothing is
 * a place, and a name that means more than the language ("Garifuna") needs a word beside it that says so.
 *
 */
export function findMentions(
  vocabulary: Vocabulary,
  words: readonly AskedWord[],
  { locale, taken, isIgnored }: Asking,
): { mentions: Mention[]; rest: AskedWord[] } {
  // Joining words part neither names nor phrases: "Estados Unidos de América".
  const isTaken = new Set(taken);
  const telling = words.flatMap((word, index) =>
    isEmptyAt(words, index) || isTaken.has(word) ? [] : [{ ...word, index }],
  );
  const found: Place[] = [];
  for (let at = 0; at < telling.length; at += 1) {
    const phrases = phrasesAt(vocabulary, telling, at);
    const longest = Math.max(0, ...phrases.map(({ plain }) => plain.length));
    const start = telling[at]?.index ?? 0;
    const asked = telling.slice(at, at + longest);
    const end = (asked.at(-1)?.index ?? start) + 1;
    const phrase = phrases.find(
      (one) =>
        one.plain.length === longest &&
        isNarrowing(one, isIgnored) &&
        isMeant(one, phrases, { words, asked, start, end, locale }),
    );
    if (phrase) found.push({ phrase, start, end });
    if (longest > 1) at += longest - 1;
  }
  const isCountryNamed =
    taken.length > 0 || found.some(({ phrase }) => facetOf(phrase) === 'country' && phrase.isName);
  const places = found.filter(
    ({ phrase }) => facetOf(phrase) === 'language' || phrase.isName || !isCountryNamed,
  );
  const gone = new Set(places.flatMap((place) => indexesOf(place, words)));
  const mentions = places.map((place): Mention => {
    const [facet = '', value = ''] = place.phrase.meaning.facet?.split('/') ?? [];
    return {
      facet: facet as Mention['facet'],
      value,
      typed: words
        .slice(place.start, place.end)
        .map(({ typed }) => typed)
        .join(' '),
    };
  });
  return { mentions, rest: words.filter((_, index) => !gone.has(index)) };
}

function isNarrowing(phrase: Phrase, isIgnored: (facet: string) => boolean): boolean {
  return facetOf(phrase) !== null && !isIgnored(phrase.meaning.facet ?? '');
}

function facetOf({ meaning: { facet } }: Phrase): 'country' | 'language' | null {
  const kind = facet?.split('/')[0];
  return kind === 'country' || kind === 'language' ? kind : null;
}

interface Spot {
  words: readonly AskedWord[];
  /** Those that the phrase stands for. */
  asked: readonly AskedWord[];
  start: number;
  end: number;
  locale: string | null;
}

function isMeant(
  phrase: Phrase,
  all: readonly Phrase[],
  { words, asked, start, end, locale }: Spot,
): boolean {
  const { plain, isName } = phrase;
  // A name is spelt out; a people's name may have a gender and a number.
  if (isName && asked.some((word, index) => word.plain !== plain[index])) return false;
  const typed = asked[0]?.typed ?? '';
  // "us" is we, and "usa" is uses.
  if (plain.length === 1 && plain[0] === 'us') return typed === 'US';
  // Inter-American and Latin American is more than one country.
  if (typed.toLowerCase().startsWith('american') && ofMore.has(words[start - 1]?.plain ?? ''))
    return false;
  if (plain.length === 1 && plain[0] === 'usa' && locale === 'es') return typed === 'USA';
  if (facetOf(phrase) === 'country') return true;
  const others = all.some((one) => facetOf(one) === null && one.plain.length === plain.length);
  return (isName && !others) || languageWords(words, start, end).length > 0;
}

const ofMore = new Set('inter latin central north south meso african native'.split(' '));

const before = new Set(
  'habla hablan hable hablen hablante hablantes lengua lenguas idioma idiomas interprete interpretes interpretacion speak speaks speaking speaker speakers language languages interpreter interpreters interpreting interpretation'.split(
    ' ',
  ),
);
const joining = new Set('en in de del from to a para for of y and e the el la los las'.split(' '));

/** The indexes of words beside a name that say that the language is meant. */
function languageWords(words: readonly AskedWord[], start: number, end: number): number[] {
  const previous = words[start - 1]?.plain ?? '';
  const beforeThat = words[start - 2]?.plain ?? '';
  const next = words[end]?.plain ?? '';
  return [
    ...(before.has(previous) ? [start - 1] : []),
    ...(['en', 'in'].includes(previous) ? [start - 1] : []),
    ...(joining.has(previous) && before.has(beforeThat) ? [start - 2] : []),
    ...(before.has(next) ? [end] : []),
  ];
}

// Interpreting is something to ask for; the others only say that a language follows.
const isAskedFor = /^inter/;

/** The words that go when a mention goes: its own, and those that led to it. */
function indexesOf({ phrase, start, end }: Place, words: readonly AskedWord[]): number[] {
  const own = Array.from({ length: end - start }, (_, index) => start + index);
  if (joining.has(words[start - 1]?.plain ?? '')) own.push(start - 1);
  if (facetOf(phrase) === 'language')
    own.push(
      ...languageWords(words, start, end).filter(
        (index) => !isAskedFor.test(words[index]?.plain ?? ''),
      ),
    );
  return own;
}
