import { z } from 'zod';
import { perLocale } from '~/i18n/locale';
import { hasInvisible } from './invisible';
import { oneLine } from './one-line';
import { webUrl } from './web-url';
import { dayOf } from '~/i18n/days';

const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Control characters, which the database refuses (NUL) or no keyboard writes, except line breaks and tabs. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** A tidied text; undefined if nothing was typed, so that each schema decides what that means. */
function typed(value: unknown, tidy: (text: string) => unknown = (text) => text): unknown {
  if (typeof value !== 'string') return value;
  const text = value.replace(lineBreak, '\n').replace(control, '').trim();
  return text === '' ? undefined : tidy(text);
}

const invisible = /^[\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u;

/** How far characters are counted: splitting a text into the characters that people see is slow. */
const mostCounted = 1_000;

/**
 * How many characters people see in a text: a letter with its accents counts as one, invisible characters as
 * none. Infinity for more than a thousand.
 */
export function visibleLength(text: string): number {
  if (text.length > 10 * mostCounted) return Infinity;
  // Made here, because not every browser that loads this module has Intl.Segmenter.
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

/** Without soft hyphens, which come with text that is copied from documents and mean nothing in a line. */
const tidyLine = (text: string) => oneLine(text.replaceAll('\u00ad', ''));

/** For texts that hold names: refuses invisible characters. */
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

/** A URL in its normal form, or ''. A missing `https://` is added. */
export function webAddress() {
  return z.preprocess(
    // Control characters inside are not removed, so that the schema refuses them.
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

// Non-ASCII letters take more characters in the normal form.
const longestUrl = 2_000;

/**
 * A year, or undefined: at most `ahead` years after the current one.
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

/** An e-mail address in lower case, or ''. */
export function mailAddress() {
  return z.preprocess(
    (value) => typed(value, (text) => text.toLowerCase()),
    z.email('email').max(254, 'tooLong').default(''),
  );
}

/** One text for each language of the interface: `title.es`, `title.en`, … */
export function perLanguage<Text extends z.ZodType>(text: Text) {
  return z.object(perLocale(() => text));
}
