import { held } from './formats';
import type { Locale } from './locale';

/** The time zones of the corridor, in which people may set a deadline. */
export const deadlineZones = [
  'America/Guatemala',
  'America/Tegucigalpa',
  'America/El_Salvador',
  'America/Mexico_City',
  'America/Ciudad_Juarez',
  'America/Tijuana',
  'America/Managua',
  'America/Costa_Rica',
  'America/Panama',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/Argentina/Buenos_Aires',
  'Europe/Zurich',
  'UTC',
] as const;
export type DeadlineZone = (typeof deadlineZones)[number];

/** What a clock in a zone shows at an instant, read as if it were UTC. */
function clockIn(timeZone: string, instant: number): number {
  // Swedish writes dates as ISO 8601 does.
  const format = held(
    `clock/${timeZone}`,
    () => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
  );
  return Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
}

/**
 * The instant at which clocks in a zone show a day and a time. A time that is skipped by daylight saving time is
 * taken an hour earlier.
 *
 * @param day `2026-12-11`
 * @param time `23:59`
 */
export function instantIn(timeZone: string, day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const first = wanted - (clockIn(timeZone, wanted) - wanted);
  return new Date(wanted - (clockIn(timeZone, first) - first));
}

/** The day and the time that clocks in a zone show at an instant: `['2026-12-11', '23:59']`. */
export function dayAndTimeIn(timeZone: string, instant: Date): [string, string] {
  const text = new Date(clockIn(timeZone, instant.getTime())).toISOString();
  return [text.slice(0, 10), text.slice(11, 16)];
}

/** Day, time and zone in words: "11 de diciembre de 2026, 23:59 (hora de Guatemala)", with the zone's own name. */
export function timeInZone(locale: Locale, timeZone: string, instant: Date): string {
  const day = held(
    `zoned/${locale}/${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }),
  );
  const time = held(
    `zonedTime/${locale}/${timeZone}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        hour: 'numeric',
        minute: '2-digit',
        timeZone,
        timeZoneName: 'shortOffset',
      }),
  );
  return `${day.format(instant)}, ${time.format(instant)}`;
}

/** The name of the place after which a zone is called: "Mexico City". */
export function zoneCity(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
