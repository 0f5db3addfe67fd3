import { expect, test } from 'vitest';
import { expired } from './retention';

const dayBefore = (days: number) => {
  const time = new Date(Date.UTC(2026, 11, 1, 2, 15) - days * 86_400_000);
  return `${time.toISOString().slice(0, 19).replaceAll(':', '')}Z-0000`;
};

test('of two years of nights, 7 days, 4 weeks and 12 months stay', () => {
  const nights = Array.from({ length: 730 }, (_, days) => dayBefore(days));
  const gone = new Set(expired(nights));
  const left = nights.filter((id) => !gone.has(id)).map((id) => id.slice(0, 10));
  expect(left.slice(0, 7)).toEqual(nights.slice(0, 7).map((id) => id.slice(0, 10)));
  // The Sundays of the three weeks before this one; the last days of the eleven months before this one.
  expect(left.slice(7)).toEqual(
    ['22', '15']
      .map((day) => `2026-11-${day}`)
      .concat([
        ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31'],
        ...['2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31'],
      ]),
  );
});

test('the only backup stays, however old', () => {
  expect(expired([dayBefore(4_000)])).toEqual([]);
});
