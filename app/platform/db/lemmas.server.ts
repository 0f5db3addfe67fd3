import english from 'dictionary-en';
import spanish from 'dictionary-es';
import { englishForms } from './search-words';
import { lemmatizerOf } from './word-forms';

const flags = (letters: string) => new Set(letters);

// A noun that the dictionary lacks looks like a form of a verb.
const more = ['deporte/S'];

const nounsInIng = new Set(['evening', 'morning', 'ceiling', 'sibling', 'offspring']);

const spanishLemma = lemmatizerOf(
  { ...spanish, more },
  {
    derives: flags('ABCFHJKLMNOPQT'),
    participle: flags('D'),
    gender: 'G',
    plural: 'S',
    // "refugiado" is a form of "refugiar"; "sida" (AIDS) and "salida" (exit) are nouns.
    isVerbFirst: (form) => form.endsWith('do'),
  },
);
const englishLemma = lemmatizerOf(english, {
  derives: flags('VNXHYRZPBL'),
  participle: flags('DGJ'),
  gender: '',
  plural: 'S',
  isVerbFirst: (form) => !nounsInIng.has(form),
});

// The same words recur in many texts.
const MOST_CACHED = 30_000;
const cached = new Map<string, Lemmas>();

/** The word that a form belongs to in each language; null where a language does not have it. */
export interface Lemmas {
  es: string | null;
  en: string | null;
}

/** The words that a form without accents belongs to. */
export function lemmasOf(plain: string): Lemmas {
  const known = cached.get(plain);
  if (known) return known;
  const [form = plain] = englishForms({ plain, written: plain });
  const found = { es: spanishLemma(plain), en: englishLemma(form) };
  if (cached.size >= MOST_CACHED) cached.clear();
  cached.set(plain, found);
  return found;
}

/** Whether a dictionary has a word, so that it is not misspelled. */
export const isInDictionary = (plain: string) => Object.values(lemmasOf(plain)).some(Boolean);

/**
 * What a word of a text and a word of a question must share to match: the word that both are forms of, with its
 * language (`es:refugiar`). In a text of a known language a word is taken for a word of that language if its dictionary
 * has it. A word that no dictionary has is compared by its stems.
 */
export function lookupKeys(
  { plain, stems }: { plain: string; stems: readonly string[] },
  locale: string | null,
): readonly string[] {
  const { es, en } = lemmasOf(plain);
  const keys = {
    es: es === null ? [] : [`es:${es}`],
    en: en === null ? [] : [`en:${en}`],
  };
  const own = locale === 'es' || locale === 'en' ? keys[locale] : [];
  const all = own.length > 0 ? own : [...keys.es, ...keys.en];
  if (all.length > 0) return all;
  return stems.length > 0 ? stems : [plain];
}
