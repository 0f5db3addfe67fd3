import { describe, expect, it } from 'vitest';
import { awayAfterDays, administrationOf } from './administrators';
import { day } from '~/platform/durations';

const now = new Date('2026-06-01T12:00:00Z');
const seen = (days: number) => ({ lastSeen: new Date(now.getTime() - days * day) });

describe('administrationOf', () => {
  it.each([
    ['none', []],
    ['one', [seen(0)]],
    ['one', [seen(awayAfterDays)]],
    ['away', [seen(awayAfterDays + 1)]],
    ['enough', [seen(1), seen(2)]],
    ['enough', [seen(1), seen(400)]],
    ['away', [seen(100), seen(400)]],
  ] as const)('is %s', (expected, administrators) => {
    expect(administrationOf(administrators, now)).toBe(expected);
  });
});
