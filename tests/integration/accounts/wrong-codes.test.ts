import { afterEach, describe, expect, it } from 'vitest';
import { completeSignIn } from '~/features/identity/complete-sign-in.server';
import { changePassword } from '~/features/identity/own-account.server';
import { signIn } from '~/features/identity/sign-in.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { env, loadEnvironment } from '~/platform/env.server';
import { anApp } from '../../factories/factors';
import { aPerson } from '../../factories/people';
import { lettersTo } from '../../factories/letters';
import { password, passwordHash, pendingOf, withSession } from './signing-in';

// Without rate limits: this tests the letter, and no attempt may be refused by a limit.
const { databaseUrl, dataDir } = env();
loadEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LIMITS: 'off' });

afterEach(() => setClock());

describe('wrong codes after a right password', () => {
  const enters = async (person: { email: string }, codes: string[]) => {
    const pending = await pendingOf(person);
    for (const code of codes) await completeSignIn(pending, code, null);
  };
  const letters = ({ email }: { email: string }) => lettersTo(email, 'wrong-codes');

  it('are told to the owner in one letter a day, in their language', async () => {
    const start = Date.parse('2026-11-24T15:04:00Z');
    setClock(() => new Date(start));
    const person = await aPerson({ passwordHash, locale: 'en' });
    await anApp(person);
    await enters(person, ['000000', '111111']);
    expect(await letters(person)).toEqual([]);
    for (let round = 0; round < 3; round += 1)
      await enters(person, ['000000', '111111', '222222', '333333', '444444']);
    const [letter, ...more] = await letters(person);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Somebody may know your password');
    expect(letter?.text).toContain('November 24, 2026, 9:04 AM GMT-6');
    expect(letter?.text).toContain('http://localhost:3000/en/password/reset\n');
    setClock(() => new Date(start + day));
    await enters(person, ['000000', '111111']);
    expect(await letters(person)).toHaveLength(1);
    await enters(person, ['000000', '111111']);
    expect(await letters(person)).toHaveLength(2);
  });

  it('are told once when many come at the same moment', async () => {
    const person = await aPerson({ passwordHash });
    await anApp(person);
    await enters(person, ['000000', '111111']);
    await Promise.all(Array.from({ length: 10 }, () => enters(person, ['000000', '111111'])));
    expect(await letters(person)).toHaveLength(1);
  });

  it('are the owner’s own slips where the sign-in succeeded', async () => {
    const person = await aPerson({ passwordHash });
    const { codes } = await anApp(person);
    for (const code of codes.slice(0, 3)) await enters(person, ['000000', '111111', code]);
    expect(await db().session.count({ where: { personId: person.id } })).toBe(3);
    expect(await letters(person)).toEqual([]);
  });

  it('are told anew after a new password, with which sign-ins under way end', async () => {
    const person = await aPerson({ passwordHash });
    const app = await anApp(person);
    await enters(person, ['000000', '111111', '222222']);
    const pending = await pendingOf(person);
    const { actor } = await withSession(person);
    const fresh = 'nueve tortugas bajan al mar';
    await changePassword(actor, { current: password, password: fresh });
    expect(await completeSignIn(pending, app.codeAt(), null)).toBe('gone');
    const again = await signIn({ email: person.email, password: fresh }, null);
    if (!again || !('pending' in again)) throw new Error('not waiting');
    for (const code of ['000000', '111111', '222222'])
      expect(await completeSignIn(again.pending, code, null)).toBe('wrong');
    expect(await letters(person)).toHaveLength(2);
  });
});
