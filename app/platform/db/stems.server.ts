import { db, type Transaction } from './client.server';
import { englishForms, spanishSpellings, type SearchWord } from './search-words';

/** The stems of one word in each language, as the search index has them; a stop word of a language has none there. */
export interface Stems {
  es: readonly string[];
  en: readonly string[];
}

// The stems of a word never change, so they are cached; the oldest entries are dropped first.
const MOST_CACHED = 20_000;
const cached = new Map<string, Stems>();

/** The stems of words in both languages, by the word as written. PostgreSQL stems those that are not cached, in one query. */
export async function stemsOf(
  words: Iterable<SearchWord>,
  tx: Transaction = db(),
): Promise<Map<string, Stems>> {
  const all = new Map([...words].map((word) => [word.written, word]));
  const missing = [...all.values()].filter(({ written }) => !cached.has(written));
  const found = new Map<string, Stems>();
  if (missing.length > 0) {
    const rows = await tx.$queryRaw<{ es: string[]; en: string[] }[]>`
      SELECT tsvector_to_array(to_tsvector('spanish', w.es)) AS es,
        tsvector_to_array(to_tsvector('english', w.en)) AS en
      FROM unnest(${missing.map((word) => spanishSpellings(word).join(' '))}::text[],
        ${missing.map((word) => englishForms(word).join(' '))}::text[]) WITH ORDINALITY AS w(es, en, n)
      ORDER BY w.n`;
    for (const [index, { written }] of missing.entries()) {
      const own = rows[index] ?? nothing;
      found.set(written, own);
      cached.set(written, own);
    }
    for (const oldest of cached.keys()) {
      if (cached.size <= MOST_CACHED) break;
      cached.delete(oldest);
    }
  }
  return new Map([...all.keys()].map((key) => [key, found.get(key) ?? cached.get(key) ?? nothing]));
}

const nothing: Stems = { es: [], en: [] };
