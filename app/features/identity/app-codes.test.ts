import { describe, expect, it } from 'vitest';
import { appAddress, codeAt, newAppSecret, stepAt, stepOfCode } from './app-codes';

// The secret and codes of RFC 6238, appendix B; of its eight digits, the last six.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('one-time codes', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('are those of the standard at %i seconds', (seconds, code) => {
    const time = new Date(seconds * 1000);
    expect(codeAt(secret, time)).toBe(code);
    expect(stepOfCode(secret, code, time)).toBe(stepAt(time));
  });

  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('of the step %i from now count: %s', (steps, counts) => {
    const now = new Date('2026-11-24T12:00:15Z');
    const then = new Date(now.getTime() + steps * 30_000);
    const step = stepOfCode(secret, codeAt(secret, then), now);
    expect(step).toBe(counts ? stepAt(now) + steps : null);
  });

  it('count at the very edges of their step', () => {
    const start = new Date('2026-11-24T12:00:00.000Z');
    const code = codeAt(secret, start);
    const at = (milliseconds: number) =>
      stepOfCode(secret, code, new Date(start.getTime() + milliseconds));
    expect(at(-30_000)).not.toBeNull();
    expect(at(-30_001)).toBeNull();
    expect(at(59_999)).not.toBeNull();
    expect(at(60_000)).toBeNull();
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('are not %j', (typed) => {
    expect(stepOfCode(secret, typed, new Date())).toBeNull();
  });

  it('may be typed with spaces, and an app reads them from one address', () => {
    const now = new Date();
    const code = codeAt(secret, now);
    expect(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)} `, now)).not.toBeNull();
    const made = newAppSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(appAddress(made, 'ana@example.org')).toMatch(
      /^otpauth:\/\/totp\/Tejido:ana%40example\.org\?/,
    );
  });
});
