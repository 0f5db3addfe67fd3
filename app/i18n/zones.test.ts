import { expect, test } from 'vitest';
import { dayAndTimeIn, deadlineZones, instantIn } from './zones';

test.each([
  ['America/Guatemala', '2026-12-11', '23:59', '2026-12-12T05:59:00.000Z'],
  ['America/New_York', '2026-07-01', '12:00', '2026-07-01T16:00:00.000Z'],
  ['America/New_York', '2026-12-01', '12:00', '2026-12-01T17:00:00.000Z'],
  ['UTC', '2026-02-28', '00:00', '2026-02-28T00:00:00.000Z'],
  // The hour that is skipped in spring.
  ['America/New_York', '2026-03-08', '02:30', '2026-03-08T06:30:00.000Z'],
])('in %s, %s at %s is %s', (zone, day, time, instant) => {
  expect(instantIn(zone, day, time).toISOString()).toBe(instant);
});

test('every zone of the forms gives back the day and time that were typed, in summer and winter', () => {
  for (const zone of deadlineZones)
    for (const day of ['2026-01-15', '2026-07-15', '2026-12-31'])
      expect([zone, ...dayAndTimeIn(zone, instantIn(zone, day, '23:59'))]).toEqual([
        zone,
        day,
        '23:59',
      ]);
});
