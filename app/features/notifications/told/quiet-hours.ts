import { clockTime, quarterWhere } from '~/i18n/day-times';

/** Letters that nobody waits for are sent from 7 in the morning until 8 in the evening. */
const begins = 20;
const ends = 7;

/**
 * When a letter may go that is due now: at once, or at the end of the quiet hours.
 *
 * @param timeZone the recipient's; without one, the network's
 */
export function afterQuietHours(instant: Date, timeZone?: string | null): Date {
  const isQuiet = (at: Date) => {
    const { hour } = clockTime(at, timeZone ?? undefined);
    return hour < ends || hour >= begins;
  };
  return isQuiet(instant) ? quarterWhere(instant, 'later', (at) => !isQuiet(at)) : instant;
}

/** When the quiet hours ended last: what came before is for the digest of that morning. */
export function lastMorning(instant: Date, timeZone?: string | null): Date {
  return quarterWhere(instant, 'earlier', (at) => {
    const { hour, minute } = clockTime(at, timeZone ?? undefined);
    return hour === ends && minute === 0;
  });
}
