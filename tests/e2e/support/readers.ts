/** Whether all readers are tested, and not only those who find nearly as much. */
export const isEveryReader = process.env['READERS'] === 'all';

/** All four combinations of language and JavaScript, for the portal's main purpose: finding who helps. */
export const everyReader = [
  { lang: 'es', javaScript: true },
  { lang: 'en', javaScript: false },
  { lang: 'es', javaScript: false },
  { lang: 'en', javaScript: true },
] as const;

/**
 * The readers with whom each story is tested: both languages, with and without JavaScript. `npm run test:e2e`
 * (READERS=all) tests all four combinations; `npm test` two of them, which find nearly as much in half the
 * time.
 */
export const readers = isEveryReader ? everyReader : everyReader.slice(0, 2);

/** For the names of tests. */
export const readerTitle = '$lang, JavaScript $javaScript';
