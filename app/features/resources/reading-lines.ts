const MOST_LETTERS = 90;

/** The first line that says something, up to a whole word. */
export function firstLine(text: string): string {
  const line =
    text
      .split('\n')
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .find((one) => /\p{L}{3}/u.test(one)) ?? '';
  if (line.length <= MOST_LETTERS) return line;
  return line.slice(0, MOST_LETTERS).replace(/\s+\S*$/, '') + ' …';
}
