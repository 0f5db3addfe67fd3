import { db } from '~/platform/db/client.server';
import { englishForms, spanishSpellings, type SearchWord } from '~/platform/db/search-words';

/** The stems of one word, as the index holds them; none for a word that says nothing in that language. */
export interface Stems {
  es: readonly string[];
  en: readonly string[];
}

// A word's stems never change, so they are kept; the oldest make room.
const MOST_KEPT = 20_000;
const kept = new Map<string, Stems>();

/** The stems of words in both languages, by the word as written. Asks the database for unknown ones at once. */
export async function stemsOf(words: Iterable<SearchWord>): Promise<Map<string, Stems>> {
  const all = new Map([...words].map((word) => [word.written, word]));
  const missing = [...all.values()].filter(({ written }) => !kept.has(written));
  const found = new Map<string, Stems>();
  if (missing.length > 0) {
    const rows = await db().$queryRaw<{ es: string[]; en: string[] }[]>`
      SELECT tsvector_to_array(to_tsvector('spanish', w.es)) AS es,
        tsvector_to_array(to_tsvector('english', w.en)) AS en
      FROM unnest(${missing.map((word) => spanishSpellings(word).join(' '))}::text[],
        ${missing.map((word) => englishForms(word).join(' '))}::text[]) WITH ORDINALITY AS w(es, en, n)
      ORDER BY w.n`;
    for (const [index, row] of rows.entries()) {
      const written = missing[index]?.written ?? '';
      found.set(written, row);
      kept.set(written, row);
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
  }
  return new Map([...all.keys()].map((key) => [key, found.get(key) ?? kept.get(key) ?? nothing]));
}

const nothing: Stems = { es: [], en: [] };
