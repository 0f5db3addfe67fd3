import { beginningOf } from '~/platform/whole-words';

const MOST_LETTERS = 90;

/** The first line that says something, up to a whole word. */
export function firstLine(text: string): string {
  const line =
    text
      .split('\n')
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .find((one) => /\p{L}{3}/u.test(one)) ?? '';
  return beginningOf(line, MOST_LETTERS);
}

// A line as wide as this share of the widest goes on in the next, as long as no sentence ends with it.
const FULL = 0.7;
const ends = /[.:;!?…»”")\]]$/;
const item = /^(?:[-–•·*▪◦]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/;

/**
 * The paragraphs of a page: the lines of a printed page put together again, to flow on any screen. Headings and
 * items of lists stay lines of their own.
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
