import type { Locale } from '~/i18n/locale';

/** When a resource was published, as far as known. A day is only given with a month. */
export interface PublishedDate {
  year: number;
  /** Counted from 1. */
  month: number | null;
  day: number | null;
}

/** The publication date of a row; null when unknown. */
export function publishedOf(row: {
  publishedYear: number | null;
  publishedMonth: number | null;
  publishedDay: number | null;
}): PublishedDate | null {
  const { publishedYear: year, publishedMonth: month, publishedDay: day } = row;
  return year === null ? null : { year, month, day };
}

/** Year, month and day as far as known: `[2024]` or `[2024, 5]`. */
export function publishedParts({ year, month, day }: PublishedDate): number[] {
  return [year, month, day].filter((part) => part !== null);
}

/** In ISO 8601: `2024`, `2024-05` or `2024-05-17`. */
export function publishedIso(date: PublishedDate): string {
  const [year, ...rest] = publishedParts(date).map(String);
  return [year?.padStart(4, '0'), ...rest.map((part) => part.padStart(2, '0'))].join('-');
}

/** Formatted for display, as precisely as known: "2024", "mayo de 2024", "May 17, 2024". */
export function publishedText(locale: Locale, date: PublishedDate): string {
  const { year, month, day } = date;
  if (month === null) return String(year);
  const at = new Date(Date.UTC(year, month - 1, day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(day !== null && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(at);
}

/** Whether the date exists in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

/** The names of the months; January has the value 1. */
export function monthNames(locale: Locale): { value: string; name: string }[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    name: format.format(new Date(Date.UTC(2000, index, 1))),
  }));
}
