import { expect, test } from 'vitest';
import { newCasesToday } from './new-cases';

const at = new Date('2026-11-16T23:00:00Z'); // 17:00 in the network's time zone

test.each([
  ['the same day', '2026-11-17T05:00:00Z', 'yes'],
  ['14 days later, to the end of the day', '2026-12-01T05:59:00Z', 'yes'],
  ['a day after that', '2026-12-01T06:00:00Z', 'ask'],
])('%s', (_name, now, told) => {
  expect(newCasesToday({ answer: 'yes', at }, new Date(now))).toBe(told);
});
