// The most text kept per page and per file, in characters, the most pages, and the most findings.
const MOST_OF_PAGE = 40_000;
const MOST_OF_FILE = 8_000_000;
const MOST_PAGES = 4_000;
// Text without pages of its own is kept in parts of about so many characters, as long as some two printed pages.
const PART = 5_000;
const MOST_FOUND = 40;

// Control characters except line feed, invisible format characters, private-use characters and lone surrogates.
const unwanted = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

// More combining marks than any letter has: normalizing takes time quadratic in their number.
const endless = /\p{M}{31,}/gu;

/**
 * Normalizes text for storage: ligatures become letters, words hyphenated at a line end are joined, control
 * characters and lone surrogates are removed.
 *
 * @param {string} text
 */
export function plainText(text) {
  return plainTable(text.replace(/\t/g, ' '));
}

/** The same, but tabs stay: they separate the cells of a table. @param {string} text */
export function plainTable(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(\p{L})[-\u00ad]\n(\p{Ll})/gu, '$1$2')
    .replace(unwanted, '')
    .replace(endless, (marks) => [...marks].slice(0, 30).join(''))
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[^\S\n\t]+/g, ' ')
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

/**
 * The texts as they are kept.
 *
 * @param {string[]} pages
 * @param {'pages' | 'sheets' | 'parts'} unit sheets keep their tables; parts, which are not pages of the file, and sheets
 *   are divided where they are long
 * @returns {{ pages: string[], isCut: boolean }} whether something had to be left out
 */
export function limitPages(pages, unit = 'pages') {
  let room = MOST_OF_FILE;
  let isCut = false;
  /** @type {string[]} */
  const kept = [];
  for (const page of pages) {
    const text = unit === 'sheets' ? plainTable(page) : plainText(page);
    for (const part of unit === 'pages' ? [text] : partsOf(text, unit === 'sheets')) {
      const most = Math.min(MOST_OF_PAGE, room);
      if (kept.length >= MOST_PAGES || part.length > most) isCut = true;
      if (kept.length < MOST_PAGES) kept.push(part.slice(0, most).replace(/\p{Cs}/gu, ''));
      room -= kept.at(-1)?.length ?? 0;
    }
  }
  return { pages: kept, isCut };
}

/**
 * Divides a text at ends of lines, else at spaces. Each part of a sheet begins with its name.
 *
 * @param {string} text
 * @param {boolean} isSheet
 */
function partsOf(text, isSheet) {
  if (text.length <= 2 * PART) return [text];
  const name = isSheet ? `${text.split('\n', 1)[0] ?? ''}\n` : '';
  /** @type {string[]} */
  const parts = [];
  for (let from = 0; from < text.length;) {
    let end = Math.min(text.length, from + PART);
    if (end < text.length) {
      const line = text.lastIndexOf('\n', end);
      const space = text.lastIndexOf(' ', end);
      end = line > from + PART / 3 ? line + 1 : space > from ? space + 1 : end;
    }
    parts.push((from === 0 ? '' : name) + text.slice(from, end).trimEnd());
    from = end;
  }
  return parts;
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
    kind === 'script' || kind === 'attachment' || kind === 'fetch';
  const first = all.length > MOST_FOUND ? all.filter(isActing) : [];
  return [...new Set([...first, ...all])].slice(0, MOST_FOUND);
}

// How many findings of hidden text are told, and letters of each.
const MOST_HIDDEN = 30;
const SAMPLE = 200;

/**
 * @param {import('./reading').Hidden[]} hidden
 * @returns {import('./reading').Hidden[]} those with letters, shortened
 */
export function limitHidden(hidden) {
  return hidden
    .map(({ kind, where, sample }) => ({
      kind,
      where: plainLine(where, 60),
      sample: plainLine(sample, SAMPLE),
    }))
    .slice(0, MOST_HIDDEN);
}
