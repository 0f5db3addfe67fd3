import { afterEach, expect, it } from 'vitest';
import { setNetworkTimeZone } from '~/i18n/days';
import { afterQuietHours } from './quiet-hours';

afterEach(() => setNetworkTimeZone(undefined));

it.each([
  // Guatemala is six hours behind UTC all year.
  ['2026-12-01T13:00:00Z', '2026-12-01T13:00:00Z'],
  ['2026-12-02T01:59:59Z', '2026-12-02T01:59:59Z'],
  ['2026-12-02T02:00:00Z', '2026-12-02T13:00:00Z'],
  ['2026-12-01T12:59:59Z', '2026-12-01T13:00:00Z'],
])('what is due at %s goes at %s', (due, goes) => {
  expect(afterQuietHours(new Date(due))).toEqual(new Date(goes));
});

it('goes at seven by the clock on the days when clocks change', () => {
  setNetworkTimeZone('America/New_York');
  for (const [due, goes] of [
    ['2026-03-08T02:00:00Z', '2026-03-08T11:00:00Z'],
    ['2026-11-01T02:00:00Z', '2026-11-01T12:00:00Z'],
  ])
    expect(afterQuietHours(new Date(due ?? ''))).toEqual(new Date(goes ?? ''));
});
