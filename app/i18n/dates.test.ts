import { afterEach, expect, it } from 'vitest';
import { calendarDate, exactDate, exactTime, relativeDate, shortTime } from './dates';
import { addDays, dayOf, daysBetween, endOfDayAfter, setNetworkTimeZone, startOfDay } from './days';

const at = (instant: string) => new Date(instant);

afterEach(() => setNetworkTimeZone(undefined));

it.each([
  ['2031-05-20T06:00:00Z', 'hoy', 'today'],
  ['2031-05-20T05:59:00Z', 'ayer', 'yesterday'],
  ['2031-05-14T14:00:00Z', 'hace 6 días', '6 days ago'],
  ['2031-04-30T05:00:00Z', 'hace 3 semanas', '3 weeks ago'],
  ['2031-04-19T14:00:00Z', 'el mes pasado', 'last month'],
  ['2028-05-20T14:00:00Z', 'hace 3 años', '3 years ago'],
  ['2031-05-21T06:00:00Z', 'mañana', 'tomorrow'],
])('%s is told the same all day of the network', (date, es, en) => {
  for (const now of ['2031-05-20T06:00:00Z', '2031-05-21T05:59:59Z']) {
    expect(relativeDate('es', at(date), at(now))).toBe(es);
    expect(relativeDate('en', at(date), at(now))).toBe(en);
  }
});

it('an instant is of the day that it is where the network is', () => {
  const evening = at('2026-12-01T03:00:00Z');
  expect(dayOf(evening)).toBe('2026-11-30');
  expect(exactDate('es', evening)).toBe('30 de noviembre de 2026');
  expect(exactTime('es', evening)).toBe('30 de noviembre de 2026, 21:00 GMT-6');
  expect(shortTime('es', evening)).toBe('30 nov 2026, 21:00 GMT-6');
  expect(daysBetween(evening, at('2026-12-01T07:00:00Z'))).toBe(1);
  setNetworkTimeZone('Europe/Madrid');
  expect(dayOf(evening)).toBe('2026-12-01');
  expect(exactDate('en', evening)).toBe('December 1, 2026');
  expect(exactTime('en', evening)).toMatch(/^December 1, 2026, 4:00\sAM GMT\+1$/);
});

it.each(['America/Guatemala', 'Europe/Madrid', 'Pacific/Kiritimati'])(
  'a day from a calendar is that day in %s too',
  (zone) => {
    setNetworkTimeZone(zone);
    expect(calendarDate('es', at('2026-12-01'))).toBe('1 de diciembre de 2026');
  },
);

it.each([
  ['America/Guatemala', '2026-12-01', '2026-12-01T06:00:00.000Z'],
  ['America/New_York', '2026-07-04', '2026-07-04T04:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-12-01', '2026-11-30T10:00:00.000Z'],
  ['Etc/GMT+12', '2026-12-01', '2026-12-01T12:00:00.000Z'],
  // In Chile clocks go from 24:00 to 1:00: the day has no midnight.
  ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
])('in %s the day %s begins at %s', (zone, day, instant) => {
  setNetworkTimeZone(zone);
  expect(startOfDay(day).toISOString()).toBe(instant);
});

it('what lasts for days ends with the last of them', () => {
  const end = endOfDayAfter(at('2026-11-30T18:00:00Z'), 1);
  expect(end.toISOString()).toBe('2026-12-02T05:59:59.999Z');
  expect(exactDate('es', end)).toBe('1 de diciembre de 2026');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});
