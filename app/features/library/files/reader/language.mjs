// The languages that the network writes in and that franc can tell apart.
const known = ['spa', 'eng', 'por', 'fra', 'hat', 'quc', 'kek', 'mam', 'cak'];
const LEAST = 80; // characters
const MOST = 20_000;

/** @type {Record<string, string>} */
const threeLetters = { es: 'spa', en: 'eng', pt: 'por', fr: 'fra', ht: 'hat' };

/**
 * Detects the language of a text; if that fails, takes the one that the file declares.
 *
 * @param {string[]} pages
 * @param {string | undefined} tag such as `es-MX`
 * @returns {Promise<string | null>} ISO 639-3
 */
export async function languageOf(pages, tag) {
  let text = '';
  for (const page of pages) {
    text += ` ${page}`;
    if (text.length > MOST) break;
  }
  if (text.trim().length >= LEAST) {
    const { franc } = await import('franc');
    const guess = franc(text.slice(0, MOST), { only: known, minLength: LEAST });
    if (guess !== 'und') return guess;
  }
  return threeLetters[tag?.slice(0, 2).toLowerCase() ?? ''] ?? null;
}
