// The most text kept per page and per file, in characters, the most pages, and the most findings.
const MOST_OF_PAGE = 20_000;
const MOST_OF_FILE = 5_000_000;
const MOST_PAGES = 3_000;
const MOST_FOUND = 40;

// Control characters except line feed, invisible format characters, private-use characters and lone surrogates.
const unwanted = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

// More combining marks than any letter has: normalizing takes time quadratic in their number.
const endless = /\p{M}{31,}/gu;

/**
 * Normalizes text for storage: ligatures become letters, words hyphenated at a line end are joined, control
 * characters and lone surrogates are removed.
 *
 * @param {string} text
 */
export function plainText(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(\p{L})[-\u00ad]\n(\p{Ll})/gu, '$1$2')
    .replace(unwanted, '')
    .replace(endless, (marks) => [...marks].slice(0, 30).join(''))
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Normalizes text to a single line of at most `most` characters.
 *
 * @param {unknown} text
 * @param {number} most
 */
export function plainLine(text, most) {
  if (typeof text !== 'string') return '';
  const line = plainText(text.slice(0, 4 * most)).replace(/\s+/g, ' ');
  return line.length > most ? [...line].slice(0, most).join('').trimEnd() : line;
}

/** @param {string[]} pages */
export function limitPages(pages) {
  let room = MOST_OF_FILE;
  return pages.slice(0, MOST_PAGES).map((page) => {
    const text = plainText(page)
      .slice(0, Math.min(MOST_OF_PAGE, room))
      .replace(/\p{Cs}/gu, '');
    room -= text.length;
    return text;
  });
}

/**
 * @param {import('./reading').Found[]} found
 * @returns {import('./reading').Found[]} without duplicates, values shortened
 */
export function limitFound(found) {
  const seen = new Map();
  for (const { kind, value } of found) {
    const line = plainLine(value, 120);
    seen.set(`${kind} ${line}`, { kind, value: line });
  }
  const all = [...seen.values()];
  // What decides whether the file may be kept as it is must not be cut off.
  const isActing = (/** @type {import('./reading').Found} */ { kind }) =>
    kind === 'script' || kind === 'attachment';
  const first = all.length > MOST_FOUND ? all.filter(isActing) : [];
  return [...new Set([...first, ...all])].slice(0, MOST_FOUND);
}
