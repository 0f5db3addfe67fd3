// What is offered as the title of a document: something that reads like one, or nothing.

const LONGEST = 150; // characters
// Of a page on which all letters are of one size.
const LONGEST_ALONE = 60;
const madeUp =
  /\.(?:docx?|xlsx?|pdf|indd|pptx?|odt|rtf|qxp|pub)\b|^(?:microsoft \w+ - |untitled|sin t[ií]tulo|(?:document|documento|libro|book|presentaci[oó]n|presentation|slide|scan|scanned|img|dsc|whatsapp)[\s_-]*\(?\d*\)?$)|^(?:[a-z]:[\\/]|\\\\|\/|file:|https?:)/i;
// Letters that are words by themselves.
const alone = /^[aeouyiAEOUYI&–—-]$/u;

/**
 * The text if it can be a title: it has words, is no file name, and is not torn into letters.
 *
 * @param {unknown} text
 * @returns {string} '' if it cannot
 */
export function asTitle(text) {
  if (typeof text !== 'string') return '';
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length < 3 || line.length > LONGEST || madeUp.test(line)) return '';
  const words = line.split(' ');
  const real = words.filter((word) => /\p{L}{3}/u.test(word) || /^\p{Lu}{2,}$/u.test(word));
  const torn = words.filter((word) => /^\p{L}$/u.test(word) && !alone.test(word));
  // A letter with an accent that stands alone was torn out of a word.
  const isTorn = torn.length > 0 && torn.length * 4 > words.length;
  if (real.length === 0 || isTorn || /\s[áéíóúñü]\s/u.test(` ${line} `.slice(1, -1))) return '';
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  return letters * 2 >= line.replace(/\s/g, '').length && real.length * 3 >= words.length
    ? line
    : '';
}

/**
 * The heading of a page: its largest letters, if they are larger than those of the text.
 *
 * @param {{ str: string, height: number }[]} items
 * @param {(items: any[]) => string} join
 */
export function headingOf(items, join) {
  const written = items.filter(({ str, height }) => str.trim() && height > 0);
  const total = written.reduce((sum, { str }) => sum + str.length, 0);
  const sizes = [...new Set(written.map(({ height }) => Math.round(height * 2) / 2))].sort(
    (one, other) => other - one,
  );
  for (const size of sizes.slice(0, 4)) {
    const begin = written.findIndex(({ height }) => Math.abs(height - size) < 0.8);
    const own = [];
    for (const item of written.slice(begin)) {
      if (Math.abs(item.height - size) >= 0.8) break;
      own.push(item);
    }
    const letters = own.reduce((sum, { str }) => sum + str.length, 0);
    const isAll = letters > total * 0.6 && total > LONGEST_ALONE;
    const title = isAll ? '' : asTitle(join(own));
    if (title) return title;
  }
  return '';
}
