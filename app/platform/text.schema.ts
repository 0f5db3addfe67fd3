import { z } from 'zod';

/** What a database refuses (NUL) and what no keyboard writes; line breaks and tabs stay. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Tidied text; nothing where nothing was typed, so that each schema says what nothing means. */
function typed(value: unknown, tidy: (text: string) => string = (text) => text): unknown {
  if (typeof value !== 'string') return value;
  const text = value.replace(/\r\n?/g, '\n').replace(control, '').trim();
  return text === '' ? undefined : tidy(text);
}

const invisible = /^[\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u;

/** How many characters people see in a text: a letter and its accents are one, what takes no room is none. */
export function visibleLength(text: string): number {
  // Made here, as not every browser that loads this module has it.
  const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
  return [...characters.segment(text)].filter(({ segment }) => !invisible.test(segment)).length;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Several lines, tidied, possibly empty. `most` counts UTF-16 units, as a browser's counter does. */
export function prose(most: number) {
  return z.preprocess(
    (value) => typed(value),
    z.string('required').max(most, 'tooLong').default(''),
  );
}

/** One line, tidied, possibly empty. */
export function line(most: number) {
  return z.preprocess(
    (value) => typed(value, oneLine),
    z.string('required').max(most, 'tooLong').default(''),
  );
}

/** One line that must be there. */
export function requiredLine(most: number) {
  return z.preprocess((value) => typed(value, oneLine), z.string('required').max(most, 'tooLong'));
}

/** A web address or nothing; `https://` is put before what people type without it. */
export function webAddress() {
  return z.preprocess(
    (value) =>
      typed(value, (text) =>
        /^[a-z][a-z0-9+.-]*:/i.test(text)
          ? text.replace(/^https?:/i, (scheme) => scheme.toLowerCase())
          : `https://${text}`,
      ),
    z.string('url').max(500, 'tooLong').refine(isWebAddress, 'url').default(''),
  );
}

function isWebAddress(text: string): boolean {
  // `http:host` parses too, and the database takes it for no address.
  if (/\s/.test(text) || !/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return /^https?:$/.test(protocol) && hostname.includes('.') && username === '';
}

/** An e-mail address in lower case, or nothing. */
export function mailAddress() {
  return z.preprocess(
    (value) => typed(value, (text) => text.toLowerCase()),
    z.email('email').max(254, 'tooLong').default(''),
  );
}
