// Where BCP 47 wants the two-letter code of a language that has one.
const twoLetters: Readonly<Record<string, string>> = {
  spa: 'es',
  eng: 'en',
  por: 'pt',
  fra: 'fr',
  hat: 'ht',
};

/** A language as other programs name it (BCP 47), from its ISO 639-3 code. */
export function languageTag(code: string): string {
  return twoLetters[code] ?? code;
}
