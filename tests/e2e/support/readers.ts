/** How people come: in either language, with JavaScript and without. For what the portal is for: finding who helps. */
export const everyReader = [
  { lang: 'es', javaScript: true },
  { lang: 'en', javaScript: false },
  { lang: 'es', javaScript: false },
  { lang: 'en', javaScript: true },
] as const;

/**
 * Those whom each story is told with: in both languages, and with JavaScript and without. `npm run test:e2e` (READERS=all)
 * crosses the two; `npm test` takes two of the four, which tell nearly as much in half the time.
 */
export const readers = process.env['READERS'] === 'all' ? everyReader : everyReader.slice(0, 2);

/** For the names of tests. */
export const readerTitle = '$lang, JavaScript $javaScript';
