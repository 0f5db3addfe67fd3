import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { minute } from '~/platform/durations';
import { consume, forgive, giveBack, type Limit } from '~/platform/http/rate-limit.server';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function times(count: number, key: string, limit: Limit): Promise<boolean> {
  let allowed = true;
  for (let round = 0; round < count; round += 1)
    allowed = (await consume(limit, key)).allowed && allowed;
  return allowed;
}

describe('limits of signing in', () => {
  it.each(['loginOfAccount', 'secondFactor'] as const)(
    'wait 15 minutes, then 30, then an hour, and at most four; success starts over (%s)',
    async (limit) => {
      const waits: number[] = [];
      for (let round = 0; round < 6; round += 1) {
        expect(await times(10, 'a', limit)).toBe(true);
        const { allowed, retryAfter } = await consume(limit, 'a');
        expect(allowed).toBe(false);
        waits.push(retryAfter);
        vi.advanceTimersByTime((retryAfter - 1) * 1000);
        expect((await consume(limit, 'a')).allowed).toBe(false);
        vi.advanceTimersByTime(1001);
      }
      expect(waits.map((wait) => wait / 60)).toEqual([15, 30, 60, 120, 240, 240]);
      await forgive(limit, 'a');
      expect(await times(10, 'a', limit)).toBe(true);
      expect((await consume(limit, 'a')).retryAfter).toBe(15 * 60);
    },
  );

  it('are apart for each key, and a success is given back', async () => {
    for (let round = 0; round < 60; round += 1) {
      expect((await consume('loginOfClient', 'office')).allowed).toBe(true);
      await giveBack('loginOfClient', 'office');
    }
    for (let round = 0; round < 30; round += 1) await consume('loginOfClient', 'guesser');
    expect((await consume('loginOfClient', 'guesser')).allowed).toBe(false);
    expect((await consume('loginOfClient', 'office')).allowed).toBe(true);
    vi.advanceTimersByTime(60 * minute + 1);
    expect((await consume('loginOfClient', 'guesser')).allowed).toBe(true);
  });
});
