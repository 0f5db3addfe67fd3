import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, matchPassword } from './passwords.server';

// "ñandú" and "café" on a Mac or an iPhone (NFD) and on Windows or Android (NFC).
const text = 'el ñandú toma café en la mañana';
const [composed, decomposed] = [text.normalize('NFC'), text.normalize('NFD')];

describe('a password', () => {
  it.each([
    ['composed', composed, decomposed],
    ['decomposed', decomposed, composed],
  ])('set in one form is right in the other (%s first)', async (_form, set, typed) => {
    expect(set).not.toBe(typed);
    const kept = await hashPassword(set);
    expect(await matchPassword(typed, kept)).toBe('right');
    expect(await matchPassword(set, kept)).toBe('right');
    expect(await matchPassword(`${typed}s`, kept)).toBe('none');
  });

  it('is the same with any kind of space', async () => {
    expect(await matchPassword(text.replaceAll(' ', '\u00a0'), await hashPassword(text))).toBe(
      'right',
    );
  });

  it('whose hash was made from another form is right in both, and to be hashed anew', async () => {
    const old = await hash(decomposed);
    for (const typed of [composed, decomposed])
      expect(await matchPassword(typed, old)).toBe('rightInOldForm');
    expect(await matchPassword(`${composed}s`, old)).toBe('none');
  });

  it('is nobody’s without a hash, and none that is too long', async () => {
    expect(await matchPassword('nobody has this password', null)).toBe('none');
    const long = 'a'.repeat(2_049);
    expect(await matchPassword(long, await hashPassword(long))).toBe('none');
  });
});
