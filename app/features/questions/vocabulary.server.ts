import { searchWords, typedWords } from '~/platform/db/search-words';
import { isEmptyAt } from '~/platform/db/empty-words';
import { purposeWords } from './light-words';
import { stemsOf } from './stems.server';
import { heldReference } from '../taxonomy/reference.server';
import { readSources, type VocabularySource } from './vocabulary.queries.server';
import { indexConcepts } from './concept-index';
import type { Meaning, Phrase } from './phrase';
import type { Town, Vocabulary } from './vocabulary';

/**
 * The words that questions are understood with: thesaurus, taxonomies, countries and languages.
 */
export function readVocabulary(): Promise<Vocabulary> {
  return heldReference('vocabulary', build);
}

async function build(): Promise<Vocabulary> {
  const sources = await readSources();
  const texts = sources.flatMap(({ words, descriptions = [] }) =>
    [...words, ...descriptions].map(({ text }) => text),
  );
  const stems = await stemsOf(texts.flatMap(searchWords));
  const byFirstStem = new Map<string, Phrase[]>();
  const namesByStem = new Map<string, Phrase[]>();
  const words = new Map<string, { locales: ReadonlySet<string>; written: string }>();
  const localesOnce = once((locales: string) => new Set(locales.split(' ').filter(Boolean)));
  const meanings = sources.map((source) => {
    const meaning: Meaning = { facet: source.facet, phrases: [], terms: new Map() };
    meaning.phrases = source.words.flatMap((word) => phraseOf(word, meaning, stems) ?? []);
    return meaning;
  });
  findTerms(meanings);
  for (const [index, source] of sources.entries()) {
    const meaning = meanings[index];
    if (!meaning) continue;
    for (const phrase of meaning.phrases) {
      const keys = [...(phrase.stems[0] ?? []), phrase.plain[0] ?? ''];
      for (const key of new Set(keys)) push(byFirstStem, key, phrase);
      if (!source.facet || isPlace(source.facet) || !phrase.isName) continue;
      for (const stem of phrase.stems.flat()) push(namesByStem, stem, phrase);
    }
    for (const { text, locale } of source.words)
      for (const { plain, written } of searchWords(text)) {
        const known = words.get(plain);
        const all = [...new Set([...(known?.locales ?? []), locale])].sort().join(' ');
        words.set(plain, { written: known?.written ?? written, locales: localesOnce(all) });
      }
  }
  const towns = townsOf(sources);
  for (const { plain } of [...towns.values()].flat())
    for (const word of plain)
      // Short ones are too much like others to be taken for what is spelt wrong.
      if (word.length > 5 && !words.has(word))
        words.set(word, { locales: localesOnce(''), written: word });
  const concepts = indexConcepts(meanings, descriptionsOf(sources, stems));
  return { byFirstStem, namesByStem, words, concepts, towns };
}

/** Towns by their first word, long names first. */
function townsOf(sources: readonly VocabularySource[]): Map<string, Town[]> {
  const towns = new Map<string, Town[]>();
  for (const { facet, towns: names = [] } of sources)
    for (const name of names) {
      const plain = searchWords(name).map((word) => word.plain);
      if (facet && plain[0]) push(towns, plain[0], { plain, facet });
    }
  for (const list of towns.values()) list.sort((a, b) => b.plain.length - a.plain.length);
  return towns;
}

/** The stems of what terms are said to be. */
function descriptionsOf(
  sources: readonly VocabularySource[],
  stems: Awaited<ReturnType<typeof stemsOf>>,
): Map<string, string[]> {
  return new Map(
    sources.flatMap(({ facet, descriptions = [] }) => {
      if (!facet) return [];
      const found = descriptions.flatMap(({ locale, text }) =>
        searchWords(text).flatMap(({ written }) => {
          const { es = [], en = [] } = stems.get(written) ?? {};
          return locale === 'es' ? es : en;
        }),
      );
      return [[facet, [...new Set(found)]] as const];
    }),
  );
}

/** Finds for each entry of the thesaurus the terms that are called by one of its words. */
function findTerms(meanings: readonly Meaning[]): void {
  const called = new Map<string, Map<string, boolean>>();
  for (const { facet, phrases } of meanings) {
    if (!facet || isPlace(facet)) continue;
    for (const { plain, isName, isOneWord } of phrases) {
      // "Without family" is not what "family" is called.
      if (plain.length === 1 && !isOneWord && !isName) continue;
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

const isPlace = (facet: string) => /^(?:country|language)\//.test(facet);

function phraseOf(
  { text, locale, isName }: VocabularySource['words'][number],
  meaning: Meaning,
  stems: Awaited<ReturnType<typeof stemsOf>>,
): Phrase | null {
  const all = typedWords(text);
  const telling = all.filter((_, at) => !isEmptyAt(all, at));
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
    isOneWord: all.length === 1,
    acronyms: acronyms.includes(true) ? acronyms : noAcronyms,
    hasPurpose: all.some((word, index) => index > 0 && purposeWords.has(word.plain)),
    meaning,
  };
}

const noAcronyms: readonly boolean[] = [];

/** Makes each of a few values that many words share once. */
function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
