// Languages that have a two-letter code too, which people and programs write for them.
const threeLetters: Readonly<Record<string, string>> = {
  es: 'spa',
  en: 'eng',
  pt: 'por',
  fr: 'fra',
  ht: 'hat',
};

/** A language's ISO 639-3 code from its two- or three-letter one: `es` and `spa` are the same. */
export function languageCode(code: string): string {
  const lower = code.toLowerCase();
  return threeLetters[lower] ?? lower;
}
