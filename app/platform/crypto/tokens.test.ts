import { describe, expect, it } from 'vitest';
import { hashToken, newToken, tokenForm } from './tokens.server';

describe('tokens', () => {
  it('are 256 bits of chance, stored as their SHA-256', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(100);
    for (const { token, hash } of tokens) {
      expect(token).toMatch(tokenForm);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(hash).toBe(hashToken(token));
    }
    // The published digest of "abc".
    expect(hashToken('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it.each(['', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}/`, `${'a'.repeat(43)}\n`])(
    'do not look like %j',
    (text) => {
      expect(tokenForm.test(text)).toBe(false);
    },
  );
});
