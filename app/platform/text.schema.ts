import { z } from 'zod';
import { dayOf } from '~/i18n/days';

/** What a database refuses (NUL) and what no keyboard writes; line breaks and tabs stay. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Tidied text; nothing where nothing was typed, so that each schema says what nothing means. */
function typed(value: unknown, tidy: (text: string) => unknown = (text) => text): unknown {
  if (typeof value !== 'string') return value;
  const text = value.replace(/\r\n?/g, '\n').replace(control, '').trim();
  return text === '' ? undefined : tidy(text);
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

/**
 * A year, or nothing. It has begun when the form is read, or begins in so many years at most.
 *
 * @param first the earliest year
 */
export function year(first: number, ahead = 0) {
  return z.preprocess(
    // `Number` alone would also take "1e3" and "0x7d5".
    (value) => typed(value, (text) => (/^\d{4}$/.test(text) ? Number(text) : NaN)),
    z
      .int('year')
      .min(first, 'year')
      .refine((given) => given <= Number(dayOf(new Date()).slice(0, 4)) + ahead, 'year')
      .optional(),
  );
}

/** An e-mail address in lower case, or nothing. */
export function mailAddress() {
  return z.preprocess(
    (value) => typed(value, (text) => text.toLowerCase()),
    z.email('email').max(254, 'tooLong').default(''),
  );
}
