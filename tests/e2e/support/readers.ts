/** How people come: in either language, with JavaScript and without. */
export const readers = [
  { lang: 'es', javaScript: true },
  { lang: 'es', javaScript: false },
  { lang: 'en', javaScript: true },
  { lang: 'en', javaScript: false },
] as const;

/** For the names of tests. */
export const readerTitle = '$lang, JavaScript $javaScript';
