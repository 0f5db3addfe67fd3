import { normalForm } from '~/platform/normal-form';

/** One word of a text in the shapes that the index holds. */
export interface SearchWord {
  /** Lower case, accents kept: what the Spanish stemmer knows how to cut. */
  written: string;
  /** Without accents: what people type on a phone. */
  plain: string;
}

// U+2018, U+2019, U+02BC and U+A78C are the glottal stop of Mayan languages as people type it.
const apostrophes = /['`´‘’ʼꞌ]/g;
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;

/**
 * The words of a text for indexing and for asking, so that both sides cut alike: letters and digits
 * only, apostrophes dropped (k’iche’ = kiche), initials joined (U.S. = us).
 */
export function searchWords(text: string): SearchWord[] {
  return typedWords(text).map(({ written, plain }) => ({ written, plain }));
}

/** The same words with the capitals that they were typed with. */
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

// Plurals that the English stemmer does not know, of words that everybody here asks with.
const irregular = [
  ['child', 'childs', 'children', 'childrens'],
  ['woman', 'womans', 'women', 'womens'],
  ['person', 'people', 'peoples'],
];

/** The forms of a word to ask the English index for. */
export function englishForms({ plain }: SearchWord): string[] {
  return irregular.find((forms) => forms.includes(plain)) ?? [plain];
}

/**
 * The spellings of a word to give the Spanish stemmer. It knows "educación" and "educaciones" as one
 * but not "educacion", so the accent that this ending always has is put back.
 */
export function spanishSpellings({ written, plain }: SearchWord): string[] {
  return [...new Set([written, plain, plain.replace(/([csx])ion$/, '$1ión')])];
}
