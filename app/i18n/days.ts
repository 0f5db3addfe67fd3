const quarterHour = 15 * 60_000; // ms
const dayLength = 86_400_000; // ms

/** The network's time zone if the operator sets none. */
export const defaultTimeZone = 'America/Guatemala';

// On globalThis, because the process and the routes' build each have their own copy of this module.
const held = globalThis as { tejidoTimeZone?: string | undefined };
const formats = new Map<string, Intl.DateTimeFormat>();
// Pages need the same few days again and again, and formatting one takes microseconds.
const known = new Map<number, string>();

/** The IANA name of a time zone as Intl spells it; undefined if there is no such zone. */
export function timeZoneName(given: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Sets the network's time zone: on the server at startup from its settings, in the browser from the page. */
export function setNetworkTimeZone(name: string | undefined): void {
  held.tejidoTimeZone = name;
  known.clear();
}

/** The time zone that decides when a day of the network begins and ends. */
export function networkTimeZone(): string {
  return held.tejidoTimeZone ?? defaultTimeZone;
}

/** The day of an instant in the network's time zone: `2026-11-30`. */
export function dayOf(instant: Date): string {
  // All offsets from UTC are whole quarters of an hour, so no day begins within one.
  const quarter = Math.floor(instant.getTime() / quarterHour);
  let day = known.get(quarter);
  if (day === undefined) {
    if (known.size > 10_000) known.clear();
    known.set(quarter, (day = formatDay(instant)));
  }
  return day;
}

function formatDay(instant: Date): string {
  const timeZone = networkTimeZone();
  let format = formats.get(timeZone);
  // Swedish writes dates as ISO 8601 does.
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone })));
  return format.format(instant);
}

/** The day that is `days` later, or earlier if negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The number of midnights in the network's time zone between two instants; negative if `to` is the earlier day. */
export function daysBetween(from: Date, to: Date): number {
  return (Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / dayLength;
}

/** The first instant of a day (`2026-11-30`) in the network's time zone. */
export function startOfDay(day: string): Date {
  // Zones are at most 14 hours ahead of UTC and 12 behind. A binary search between also finds the first
  // instant of a day whose midnight is skipped by daylight saving time.
  let before = Date.parse(day) - 15 * 4 * quarterHour;
  let since = Date.parse(day) + 13 * 4 * quarterHour;
  while (since - before > quarterHour) {
    const quarters = Math.floor((since - before) / quarterHour / 2);
    const middle = before + quarters * quarterHour;
    if (dayOf(new Date(middle)) < day) before = middle;
    else since = middle;
  }
  return new Date(since);
}

/**
 * The end of something that lasts for a number of days: the last millisecond of the last day in the network's
 * time zone, so that a page may say "until December 1" and be right all day.
 */
export function endOfDayAfter(begin: Date, days: number): Date {
  return new Date(startOfDay(addDays(dayOf(begin), days + 1)).getTime() - 1);
}
