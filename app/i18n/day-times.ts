import { networkTimeZone } from './days';

const quarter = 15 * 60_000; // ms
const formats = new Map<string, Intl.DateTimeFormat>();
// The same few quarters of an hour are asked for many people.
const known = new Map<string, { hour: number; minute: number }>();

/** Hour and minute that clocks show in a time zone; without one, in the network's. */
export function clockTime(instant: Date, timeZone: string = networkTimeZone()) {
  const key = `${Math.floor(instant.getTime() / quarter)} ${timeZone}`;
  const found = known.get(key);
  if (found) return found;
  let format = formats.get(timeZone);
  if (!format) {
    const parts = { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const;
    formats.set(timeZone, (format = new Intl.DateTimeFormat('en', { ...parts, timeZone })));
  }
  const [hour, minute] = format.format(startOfQuarter(instant)).split(':').map(Number);
  const time = { hour: hour ?? 0, minute: minute ?? 0 };
  if (known.size > 5_000) known.clear();
  known.set(key, time);
  return time;
}

/** The begin of the quarter of an hour; all offsets from UTC are whole quarters. */
function startOfQuarter(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / quarter) * quarter);
}

/** The first instant from a time on, or the last one before, that satisfies a condition on the clock, in quarters. */
export function quarterWhere(
  from: Date,
  towards: 'later' | 'earlier',
  is: (instant: Date) => boolean,
): Date {
  const step = towards === 'later' ? quarter : -quarter;
  let at = startOfQuarter(from);
  // Any hour comes round within two days, also where clocks change.
  for (let steps = 0; steps < 4 * 48 && !is(at); steps += 1) at = new Date(at.getTime() + step);
  return at;
}
