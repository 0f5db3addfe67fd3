import { isInDictionary, lookupKeys } from './lemmas.server';
import { stemsOf } from './stems.server';
import { stopWords } from './stop-words';
import type { Transaction } from './client.server';
import { Prisma } from './generated/client';
import { englishForms, searchWords, spanishSpellings, type SearchWord } from './search-words';

/** The parts of a document by weight: A counts most. */
export type WeightedText = Record<'A' | 'B' | 'C' | 'D', readonly string[]>;

/**
 * An SQL expression for the `tsvector` of a document. It has every word as a Spanish stem, as an English stem
 * and as it is, because people search in either language for what was written in the other.
 */
export function documentSql(text: WeightedText): Prisma.Sql {
  const parts = (['A', 'B', 'C', 'D'] as const).map((weight) => {
    const words = text[weight].flatMap(searchWords);
    const spanish = words.flatMap(spanishSpellings).join(' ');
    const plain = words.map((word) => word.plain).join(' ');
    return Prisma.sql`setweight(to_tsvector('spanish', ${spanish}::text) || to_tsvector('english', ${plain}::text)
      || to_tsvector('simple', ${plain}::text), ${weight}::text::"char")`;
  });
  return Prisma.join(parts, ' || ');
}

/** A text with its language; null if it is unknown, as with the names of places. */
export interface LocatedText {
  text: string;
  locale: string | null;
}

/** A text for `search_index`. The classes are A for names, B for facts, C for texts. */
export interface IndexedText {
  class: 'A' | 'B' | 'C';
  /** What its words are found by. */
  keys: string[];
  /** Its words without accents. */
  words: string[];
}

/** A document for the directory's index, in the classes by which results are ranked. */
export async function indexedTexts(
  document: Record<IndexedText['class'], readonly LocatedText[]>,
  tx?: Transaction,
): Promise<IndexedText[]> {
  const texts = Object.entries(document).map(([name, own]) => ({
    class: name as IndexedText['class'],
    words: own.flatMap(({ text, locale }) =>
      searchWords(text).map((word) => ({ ...word, locale })),
    ),
  }));
  const all = texts.flatMap(({ words }) => words);
  const stems = await stemsOf(
    all.filter(({ plain }) => !isInDictionary(plain)),
    tx,
  );
  return texts.flatMap(({ words, ...text }) => {
    if (words.length === 0) return [];
    const keys = words.flatMap((word) => {
      const { es = [], en = [] } = stems.get(word.written) ?? {};
      // A name is also found by exactly what it says.
      const exact = text.class === 'A' ? [word.plain] : [];
      return stopWords.has(word.plain)
        ? exact
        : [...exact, ...lookupKeys({ plain: word.plain, stems: [...es, ...en] }, word.locale)];
    });
    const plain = words.map((word) => word.plain);
    return [{ ...text, keys: [...new Set(keys)], words: [...new Set(plain)] }];
  });
}

const configurations: Readonly<Record<string, string>> = { spa: 'spanish', eng: 'english' };

/**
 * An SQL expression for the `tsvector` of pages of a file, in its language. Without positions, because the text
 * is long. A query is stemmed in all languages, so it matches anyway.
 *
 * @param language ISO 639-3; null if unknown: the text is then indexed in both languages
 */
export function bodySql(text: string, language: string | null): Prisma.Sql {
  const words = searchWords(text);
  const plain = words.map((word) => word.plain).join(' ');
  const spanish = words.flatMap(spanishSpellings).join(' ');
  const names = language ? [configurations[language] ?? 'simple'] : Object.values(configurations);
  const parts = names.map(
    (name) =>
      Prisma.sql`to_tsvector(${name}::text::regconfig, ${name === 'spanish' ? spanish : plain}::text)`,
  );
  return Prisma.sql`strip(${Prisma.join(parts, ' || ')})`;
}

/** The text search configuration for a passage of pages; `language` is an SQL expression for its language code. */
export function bodyLanguageSql(language: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE ${language} WHEN 'spa' THEN 'spanish'::regconfig
    WHEN 'eng' THEN 'english'::regconfig ELSE 'simple'::regconfig END`;
}

/** A query for the index. */
export interface TextQuery {
  /** One `tsquery` expression for each word that counts; never empty. */
  words: Prisma.Sql[];
  /** Any of the words. */
  any: Prisma.Sql;
  /** Any of the words as they were typed, without thesaurus entries. */
  typed: Prisma.Sql;
}

// More words than any sensible query has; bounds the work for a hostile one.
const MOST_WORDS = 16;

/** A query as `tsquery` expressions; null when it holds no word at all. */
export function textQuery(asked: string): TextQuery | null {
  const found = new Map(searchWords(asked).map((word) => [word.plain, word]));
  const all = [...found.values()].slice(0, MOST_WORDS);
  const meant = all.filter(
    ({ plain, written }) => !stopWords.has(plain) && !stopWords.has(written),
  );
  const words = (meant.length > 0 ? meant : all).map(wordSql);
  if (words.length === 0) return null;
  const any = Prisma.sql`(${Prisma.join(words, ' || ')})`;
  return { words, any, typed: any };
}

function wordSql(word: SearchWord): Prisma.Sql {
  const spanish = spanishSpellings(word).map(
    (spelling) => Prisma.sql`plainto_tsquery('spanish', ${spelling}::text)`,
  );
  const english = englishForms(word).map(
    (form) => Prisma.sql`plainto_tsquery('english', ${form}::text)`,
  );
  return Prisma.sql`(${Prisma.join([...spanish, ...english], ' || ')}
    || plainto_tsquery('simple', ${word.plain}::text))`;
}
