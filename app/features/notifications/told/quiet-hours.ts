import { addDays, dayOf, networkTimeZone, startOfDay } from '~/i18n/days';
import { hour } from '~/platform/durations';

/** Letters that nobody waits for are sent from 7 in the morning until 8 in the evening. */
const begins = 20;
const ends = 7;

const formats = new Map<string, Intl.DateTimeFormat>();

function hourOf(instant: Date): number {
  const timeZone = networkTimeZone();
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone });
    formats.set(timeZone, format);
  }
  return Number(format.format(instant));
}

/**
 * When a letter may go that is due now: at once, or at the end of the quiet hours. People have no time zone of their
 * own yet, so the network's counts.
 */
export function afterQuietHours(instant: Date): Date {
  const now = hourOf(instant);
  if (now >= ends && now < begins) return instant;
  const day = now < ends ? dayOf(instant) : addDays(dayOf(instant), 1);
  const from = startOfDay(day).getTime();
  // Found by the hour that clocks show, because a day may have a change of clocks before 7 o'clock.
  for (let passed = ends - 1; passed <= ends + 1; passed += 1) {
    const end = new Date(from + passed * hour);
    if (hourOf(end) === ends) return end;
  }
  return new Date(from + ends * hour);
}
