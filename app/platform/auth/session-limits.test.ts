import { describe, expect, it } from 'vitest';
import { firstExpiry, nextExpiry } from './session-limits';
import { minute } from '~/platform/durations';

const now = new Date('2026-11-23T12:00:00Z');
const hours = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 3_600_000;

describe('limits of sessions', () => {
  it.each([
    ['a member', false, 12, 7 * 24],
    ['a network administrator', true, 0.5, 12],
  ])('of %s', (_, isNetworkAdmin, idle, absolute) => {
    const first = firstExpiry({ isNetworkAdmin }, now);
    expect(hours(now, first.expiresAt)).toBe(idle);
    expect(hours(now, first.absoluteExpiresAt)).toBe(absolute);
  });

  it('never move past the absolute one', () => {
    const absoluteExpiresAt = new Date(now.getTime() + minute);
    expect(nextExpiry({ isNetworkAdmin: false }, { absoluteExpiresAt }, now)).toEqual(
      absoluteExpiresAt,
    );
  });
});
