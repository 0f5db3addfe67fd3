import { isolated } from './isolated';
import type { Locale } from './locale';

const DAY = 86_400_000; // ms

// Making a format takes longer than all that a page does with it, so each is made once.
const formats = new Map<string, unknown>();

function held<Format>(key: string, make: () => Format): Format {
  const format = (formats.get(key) as Format | undefined) ?? make();
  formats.set(key, format);
  return format;
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
];

/**
 * A date in words relative to today: "hace 3 semanas", "yesterday", "hoy". Counted in days of the UTC
 * calendar, so that it is the same all day on a page that is kept.
 */
export function relativeDate(locale: Locale, date: Date, now: Date): string {
  const days = Math.floor(date.getTime() / DAY) - Math.floor(now.getTime() / DAY);
  const format = held(
    `relative/${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  );
  for (const [unit, size] of steps) {
    if (Math.abs(days) >= size) return format.format(Math.trunc(days / size), unit);
  }
  return format.format(days, 'day');
}

/** The exact day in words, in UTC: "23 de noviembre de 2026". */
export function exactDate(locale: Locale, date: Date): string {
  return held(
    `date/${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  ).format(date);
}

/** Day and time in words, in UTC, for lists of events. */
export function exactTime(locale: Locale, date: Date): string {
  return held(
    `time/${locale}`,
    () =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
  ).format(date);
}

/** Names joined as the language does: "a, b y c". */
export function joined(locale: Locale, parts: readonly string[]): string {
  return held(
    `list/${locale}`,
    () => new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }),
  ).format(parts.map(isolated));
}
