import { beginningOf } from '~/platform/whole-words';

const MOST_LETTERS = 90;

/** The first line with a word of at least three letters, shortened at a word boundary. */
export function firstLine(text: string): string {
  const line =
    text
      .split('\n')
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .find((one) => /\p{L}{3}/u.test(one)) ?? '';
  return beginningOf(line, MOST_LETTERS);
}

// A line at least this share as wide as the widest continues in the next, unless it ends a sentence.
const FULL = 0.7;
const ends = /[.:;!?…»”")\]]$/;
const item = /^(?:[-–•·*▪◦]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/;

/**
 * Joins the lines of a printed page into paragraphs that can reflow on any screen. Headings and list items stay
 * lines of their own.
 */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const widest = Math.max(0, ...lines.map(({ length }) => length));
    const paragraphs: string[] = [];
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1] ?? '';
      const isCut = before.length >= FULL * widest && !ends.test(before);
      const goesOn = index > 0 && !item.test(line) && (isCut || /^\p{Ll}/u.test(line));
      if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
      else paragraphs.push(line);
    }
    return paragraphs;
  });
}
