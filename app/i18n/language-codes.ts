/**
 * ISO 639-3 codes of languages that also have a two-letter code, by that code. `Intl` converts from three
 * letters to two, but not back.
 */
const threeLetters = new Map([
  ['es', 'spa'],
  ['en', 'eng'],
  ['pt', 'por'],
  ['fr', 'fra'],
  ['ht', 'hat'],
]);

/**
 * The ISO 639-3 code of a language from its two- or three-letter code: `es` and `spa` both give `spa`. Any
 * other code is returned in lower case.
 */
export function languageCode(code: string): string {
  const lower = code.toLowerCase();
  return threeLetters.get(lower) ?? lower;
}

/** The BCP 47 tag of a language from its ISO 639-3 code: `spa` gives `es`, `mam` stays `mam`. */
export function languageTag(code: string): string {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? code;
  } catch {
    return code; // not a valid language tag, for instance an old typing error
  }
}
