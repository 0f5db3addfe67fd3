import { franc } from 'franc';

// What the network writes in and the library can tell apart by its letters' frequencies.
const known = ['spa', 'eng', 'por', 'fra', 'hat', 'quc', 'kek', 'mam', 'cak'];
const LEAST = 80; // characters
const MOST = 20_000;

/** @type {Record<string, string>} */
const threeLetters = { es: 'spa', en: 'eng', pt: 'por', fr: 'fra', ht: 'hat' };

/**
 * The language that a text reads like; where there is too little, the one that its file claims.
 *
 * @param {string[]} pages
 * @param {string | undefined} tag such as `es-MX`
 * @returns {string | null} ISO 639-3
 */
export function languageOf(pages, tag) {
  let text = '';
  for (const page of pages) {
    text += ` ${page}`;
    if (text.length > MOST) break;
  }
  if (text.trim().length >= LEAST) {
    const guess = franc(text.slice(0, MOST), { only: known, minLength: LEAST });
    if (guess !== 'und') return guess;
  }
  return threeLetters[tag?.slice(0, 2).toLowerCase() ?? ''] ?? null;
}
