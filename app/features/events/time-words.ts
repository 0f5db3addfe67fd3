import type { Locale } from '~/i18n/locale';
import { calendarDate } from '~/i18n/dates';
import { placeOf } from './zones';

interface Times {
  localStart: string;
  localEnd: string;
  zone: string;
  startsAt: Date;
}

/**
 * When an occurrence is, for the message `events:time`: by the clocks of its place. `zone` is the last part of the
 * name of a message about that place, `utc` the time elsewhere.
 */
export function timeParts(locale: Locale, { localStart, localEnd, zone, startsAt }: Times) {
  return {
    date: calendarDate(locale, new Date(localStart.slice(0, 10))),
    start: localStart.slice(11),
    end: localEnd.slice(11),
    zone: placeOf(zone),
    utc: startsAt.toISOString().slice(11, 16),
  };
}
