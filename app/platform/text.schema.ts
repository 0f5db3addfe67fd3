import { z } from 'zod';
import { hasInvisible } from './invisible';
import { oneLine } from './one-line';
import { webUrl } from './web-url';
import { dayOf } from '~/i18n/days';

const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What a database refuses (NUL) and what no keyboard writes; line breaks and tabs stay. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** Tidied text; nothing where nothing was typed, so that each schema says what nothing means. */
function typed(value: unknown, tidy: (text: string) => unknown = (text) => text): unknown {
  if (typeof value !== 'string') return value;
  const text = value.replace(lineBreak, '\n').replace(control, '').trim();
  return text === '' ? undefined : tidy(text);
}

const invisible = /^[\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u;

/** Counted to here at most: taking a text apart into the characters that people see is slow. */
const mostCounted = 1_000;

/**
 * How many characters people see in a text: a letter and its accents are one, what takes no room is none. A text
 * of more than a thousand gives Infinity.
 */
export function visibleLength(text: string): number {
  if (text.length > 10 * mostCounted) return Infinity;
  // Made here, as not every browser that loads this module has it.
  const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
  let taken = 0;
  let seen = 0;
  for (const { segment } of characters.segment(text)) {
    taken += 1;
    if (taken > mostCounted) return Infinity;
    if (!invisible.test(segment)) seen += 1;
  }
  return seen;
}

/** Without the soft hyphens that come along with text of documents, which mean nothing in a line. */
const tidyLine = (text: string) => oneLine(text.replaceAll('\u00ad', ''));

/** For texts that hold names: refuses what nobody sees in them. */
export const visible = [(text: string) => !hasInvisible(text), 'invisible'] as const;

/** Several lines, tidied, possibly empty. `most` counts UTF-16 units, as a browser's counter does. */
export function prose(most: number) {
  return z.preprocess(
    (value) => typed(value),
    z.string('required').max(most, 'tooLong').default(''),
  );
}

const seenLine = (most: number) =>
  z
    .string('required')
    .max(most, 'tooLong')
    .refine(...visible);

/** One line, tidied, possibly empty. */
export function line(most: number) {
  return z.preprocess((value) => typed(value, tidyLine), seenLine(most).default(''));
}

/** One line that must be there. */
export function requiredLine(most: number) {
  return z.preprocess((value) => typed(value, tidyLine), seenLine(most));
}

/** A URL of the web in its normal form, or nothing; `https://` is put before what people type without it. */
export function webAddress() {
  return z.preprocess(
    // A control character inside is refused, not taken out: it stays for the schema to see.
    (value) => (typeof value === 'string' ? value.trim() || undefined : value),
    z
      .string('url')
      .max(500, 'tooLong')
      .refine(...visible)
      .transform((text, context) => {
        const url = webUrl(text);
        if (url !== null && url.length <= longestUrl) return url;
        context.addIssue({ code: 'custom', message: url === null ? 'url' : 'tooLong' });
        return z.NEVER;
      })
      .default(''),
  );
}

// Letters beyond ASCII are longer in the normal form.
const longestUrl = 2_000;

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
