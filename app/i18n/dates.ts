import { held } from './formats';
import { isolated } from './isolated';
import { daysBetween, networkTimeZone } from './days';
import type { Locale } from './locale';

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
];

/**
 * A date relative to today: "hace 3 semanas", "yesterday", "hoy". Counted in days of the network's time zone,
 * so that a cached page is right all day.
 */
export function relativeDate(locale: Locale, date: Date, now: Date): string {
  const days = daysBetween(now, date);
  const format = held(
    `relative/${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  );
  for (const [unit, size] of steps) {
    if (Math.abs(days) >= size) return format.format(Math.trunc(days / size), unit);
  }
  return format.format(days, 'day');
}

/** The day of an instant in words, in the network's time zone: "23 de noviembre de 2026". */
export function exactDate(locale: Locale, instant: Date): string {
  const timeZone = networkTimeZone();
  return held(
    `date/${locale}/${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }),
  ).format(instant);
}

/**
 * A calendar day, which belongs to no time zone, in words.
 *
 * @param day midnight in UTC, as from date columns and `new Date('2026-11-30')`
 */
export function calendarDate(locale: Locale, day: Date): string {
  return held(
    `calendar/${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  ).format(day);
}

/**
 * Day and time in words, in the network's time zone, which is named: "23 de noviembre de 2026, 14:05 GMT-6". Server and
 * browsers join a long date and a time in different ways, so they are formatted one by one.
 */
export function exactTime(locale: Locale, instant: Date): string {
  const timeZone = networkTimeZone();
  const time = held(
    `time/${locale}/${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { ...clock, timeZone }),
  );
  return `${exactDate(locale, instant)}, ${time.format(instant)}`;
}

/** The same where there is little room, as in lists: "23 nov 2026, 14:05 GMT-6". */
export function shortTime(locale: Locale, instant: Date): string {
  const timeZone = networkTimeZone();
  return held(
    `short/${locale}/${timeZone}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        ...clock,
        timeZone,
      }),
  ).format(instant);
}

const clock = { hour: 'numeric', minute: '2-digit', timeZoneName: 'shortOffset' } as const;

/** Names joined into a list in a language: "a, b y c". */
export function joined(locale: Locale, parts: readonly string[]): string {
  return held(
    `list/${locale}`,
    () => new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }),
  ).format(parts.map(isolated));
}

/**
 * A date as exact as it is known, in words: "2017", "February 2017", "February 14, 2017".
 *
 * @param date `2017`, `2017-02` or `2017-02-14`
 */
export function partialDate(locale: Locale, date: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const at = new Date(`${year}-${month}-${day ?? '01'}`);
  if (day) return calendarDate(locale, at);
  return held(
    `month/${locale}`,
    () => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  ).format(at);
}

/** The month of an instant in words, in the network's time zone: "marzo de 2026". */
export function monthOf(locale: Locale, instant: Date): string {
  const timeZone = networkTimeZone();
  return held(
    `monthOf/${locale}/${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone }),
  ).format(instant);
}
