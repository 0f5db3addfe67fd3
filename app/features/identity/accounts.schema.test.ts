import { describe, expect, it } from 'vitest';
import { newPasswordSchema } from './accounts.schema';

function problemOf(password: string): string | undefined {
  const result = newPasswordSchema.safeParse({ password });
  return result.success ? undefined : result.error.issues[0]?.message;
}

describe('the length of a new password counts what people see', () => {
  it.each([
    ['eleven letters with accents, decomposed', 'áéíóúñáéíóú'.normalize('NFD'), 'passwordShort'],
    ['twelve letters with accents, decomposed', 'áéíóúñáéíóúñ'.normalize('NFD'), undefined],
    ['eleven flags', '🇬🇹'.repeat(11), 'passwordShort'],
    ['twelve families', '👨‍👩‍👧‍👦'.repeat(12), undefined],
    ['signs that take no room', `once letras${'\u200b\u2060\ufeff'.repeat(4)}`, 'passwordShort'],
    ['128 letters with accents, decomposed', 'ñ'.normalize('NFD').repeat(128), undefined],
    ['129 letters', 'ñ'.repeat(129), 'passwordLong'],
    [
      'one letter with a thousand accents each',
      `a${'\u0301'.repeat(1_000)}`.repeat(12),
      'passwordLong',
    ],
  ])('%s', (_what, password, problem) => {
    expect(problemOf(password)).toBe(problem);
  });
});
