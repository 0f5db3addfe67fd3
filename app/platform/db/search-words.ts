import { normalForm } from '~/platform/normal-form';

/** One word of a text in the forms that the index holds. */
export interface SearchWord {
  /** Lower case with accents, which the Spanish stemmer needs. */
  written: string;
  /** Without accents, as people type on a phone. */
  plain: string;
}

// U+2018, U+2019, U+02BC and U+A78C are the glottal stop of Mayan languages as people type it.
const apostrophes = /['`´‘’ʼꞌ]/g;
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;

/**
 * The words of a text, split in the same way for indexing and for queries: letters and digits only, apostrophes
 * dropped (k’iche’ = kiche), initials joined (U.S. = us).
 */
export function searchWords(text: string): SearchWord[] {
  return typedWords(text).map(({ written, plain }) => ({ written, plain }));
}

/** The same words, also as they were typed. */
export function typedWords(text: string): (SearchWord & { typed: string })[] {
  const clean = normalForm('NFC', text)
    .replace(apostrophes, '')
    .replace(initials, (letters) => letters.replaceAll('.', '') + ' ');
  return (clean.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((typed) => {
    const written = typed.toLowerCase();
    return { typed, written, plain: withoutAccents(written) };
  });
}

/** A text without its accents: "búsqueda" gives "busqueda", "niñez" gives "ninez". */
export function withoutAccents(text: string): string {
  return normalForm('NFC', normalForm('NFD', text).replace(/\p{M}/gu, ''));
}

// Irregular plurals that the English stemmer does not know, of words that are common here in queries.
const irregular = [
  ['child', 'childs', 'children', 'childrens'],
  ['woman', 'womans', 'women', 'womens'],
  ['person', 'people', 'peoples'],
];

/** The forms of a word to look for in the English index. */
export function englishForms({ plain }: SearchWord): string[] {
  return irregular.find((forms) => forms.includes(plain)) ?? [plain];
}

/**
 * The spellings of a word for the Spanish stemmer. It gives "educación" and "educaciones" one stem, but not
 * "educacion", so the accent that this ending always has is restored.
 */
export function spanishSpellings({ written, plain }: SearchWord): string[] {
  return [...new Set([written, plain, plain.replace(/([csx])ion$/, '$1ión')])];
}
