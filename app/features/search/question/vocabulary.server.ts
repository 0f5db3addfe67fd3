import { searchWords, typedWords } from '~/platform/db/search-words';
import { isStopWordAt } from '~/platform/db/stop-words';
import { stemsOf } from '~/platform/db/stems.server';
import { heldReference } from '~/features/taxonomy/reference.server';
import { readSources, type VocabularySource } from './vocabulary.queries.server';
import { minorTowns, placeCalled } from '../places/find-place';
import { gazetteer } from '../places/gazetteer';
import { indexConcepts } from './concept-index';
import { isPlaceOrLanguage, type Meaning, type Phrase } from './phrase';
import type { Town, Vocabulary } from './vocabulary';

/** The words that questions are understood with: of the thesaurus, the taxonomies, countries and languages. */
export function readVocabulary(): Promise<Vocabulary> {
  return heldReference('vocabulary', build);
}

async function build(): Promise<Vocabulary> {
  const sources = await readSources();
  const texts = sources.flatMap(({ words }) => words.map(({ text }) => text));
  const stems = await stemsOf(texts.flatMap(searchWords));
  const meanings = sources.map((source) => {
    const meaning: Meaning = { facet: source.facet, phrases: [], terms: new Map() };
    meaning.phrases = source.words.flatMap((word) => phraseOf(word, meaning, stems) ?? []);
    return meaning;
  });
  findTerms(meanings);
  const byFirstStem = new Map<string, Phrase[]>();
  for (const phrase of meanings.flatMap(({ phrases }) => phrases))
    for (const key of new Set([...(phrase.stems[0] ?? []), phrase.plain[0] ?? '']))
      push(byFirstStem, key, phrase);
  const towns = townsOf(sources);
  return {
    byFirstStem,
    words: wordsOf(sources, towns),
    concepts: indexConcepts(meanings),
    towns,
  };
}

// Shorter words of town names resemble too many other words to be spelling corrections.
const SHORTEST_OF_TOWNS = 6;

/** Every word of the vocabulary and of towns, with the languages that it belongs to. */
function wordsOf(
  sources: readonly VocabularySource[],
  towns: Vocabulary['towns'],
): Vocabulary['words'] {
  const words = new Map<string, { locales: ReadonlySet<string>; written: string }>();
  // A few sets are shared by thousands of words.
  const sets = new Map<string, ReadonlySet<string>>();
  const setOf = (locales: string[]) => {
    const key = locales.sort().join(' ');
    const set = sets.get(key) ?? new Set(locales);
    sets.set(key, set);
    return set;
  };
  for (const { text, locale } of sources.flatMap((source) => source.words))
    for (const { plain, written } of searchWords(text)) {
      const known = words.get(plain);
      const locales = new Set([...(known?.locales ?? []), ...(locale ? [locale] : [])]);
      words.set(plain, { written: known?.written ?? written, locales: setOf([...locales]) });
    }
  const listed = [...towns.values()]
    .flat()
    .filter(({ isMinor, place }) => !isMinor && place?.kind !== 'border');
  for (const word of listed.flatMap(({ plain }) => plain))
    if (word.length >= SHORTEST_OF_TOWNS && !words.has(word))
      words.set(word, { locales: setOf([]), written: word });
  return words;
}

const plainWords = (text: string) => searchWords(text).map(({ plain }) => plain);

/** Towns by their first word, longer names first; the ones that the network lists before the minor ones. */
function townsOf(sources: readonly VocabularySource[]): Map<string, Town[]> {
  const towns = new Map<string, Town[]>();
  // A country or a people comes before a town of its name: El Salvador is also a town in Mexico.
  const known = new Set(
    sources.flatMap(({ facet, words }) =>
      facet && isPlaceOrLanguage(facet) ? words.map(({ text }) => plainWords(text).join(' ')) : [],
    ),
  );
  const add = (name: string, town: Omit<Town, 'plain'>) => {
    const plain = plainWords(name);
    if (!plain[0] || (town.isMinor && known.has(plain.join(' ')))) return;
    known.add(plain.join(' '));
    push(towns, plain[0], { plain, ...town });
  };
  for (const { facet, towns: names = [] } of sources)
    for (const name of names)
      if (facet) add(name, { facet, place: placeCalled(facet.slice(-2), name) ?? undefined });
  for (const { names, place } of gazetteer().borders)
    for (const name of names) add(name, { facet: `country/${place.countries[0] ?? ''}`, place });
  for (const { name, place } of minorTowns())
    add(name, { facet: `country/${place.countries[0] ?? ''}`, place, isMinor: true });
  for (const list of towns.values()) list.sort((a, b) => b.plain.length - a.plain.length);
  return towns;
}

/** For each thesaurus entry, finds the terms of which one of its words is a name or a synonym. */
function findTerms(meanings: readonly Meaning[]): void {
  const called = new Map<string, Map<string, boolean>>();
  for (const { facet, phrases } of meanings) {
    if (!facet || isPlaceOrLanguage(facet)) continue;
    for (const { plain, isName, isWay, isOneWord } of phrases) {
      // "Without family" without its stop word is "family", which means something else.
      if (isWay || (plain.length === 1 && !isOneWord && !isName)) continue;
      const key = plain.join(' ');
      const terms = called.get(key) ?? new Map<string, boolean>();
      called.set(key, terms.set(facet, isName || terms.get(facet) === true));
    }
  }
  for (const meaning of meanings) {
    if (meaning.facet) continue;
    const terms = new Map<string, boolean>();
    for (const { plain } of meaning.phrases)
      for (const [facet, isName] of called.get(plain.join(' ')) ?? [])
        terms.set(facet, isName || terms.get(facet) === true);
    meaning.terms = terms;
  }
}

function phraseOf(
  { text, locale, isName, isWay = false }: VocabularySource['words'][number],
  meaning: Meaning,
  stems: Awaited<ReturnType<typeof stemsOf>>,
): Phrase | null {
  const all = typedWords(text);
  const telling = all.filter((_, at) => !isStopWordAt(all, at));
  const words = telling.length > 0 ? telling : all;
  if (words.length === 0) return null;
  const acronyms = words.map(({ typed }) => /^[\p{Lu}\p{N}]{2,}$/u.test(typed));
  return {
    plain: words.map(({ plain }) => plain),
    stems: words.map(({ plain, written }) => {
      const { es = [], en = [] } = stems.get(written) ?? {};
      const own = locale === 'es' ? es : locale === 'en' ? en : [...es, ...en];
      return own.length > 0 ? own : [plain];
    }),
    locale,
    isName,
    isWay,
    isOneWord: all.length === 1,
    acronyms: acronyms.includes(true) ? acronyms : noAcronyms,
    meaning,
  };
}

const noAcronyms: readonly boolean[] = [];

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
