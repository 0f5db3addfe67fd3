import { describe, expect, it } from 'vitest';
import { addPasskey, getOwnFactors } from '~/features/identity/own-factors.server';
import { passkeyCreation } from '~/features/identity/passkeys.server';
import type { Person } from '~/platform/auth/actor';
import { anAuthenticator } from '../../factories/passkeys';
import { aPerson } from '../../factories/people';
import { lettersTo } from '../../factories/letters';
import { withSession } from './signing-in';

describe('passkeys of one person', () => {
  const letters = ({ email }: { email: string }) => lettersTo(email, 'factors-changed');
  async function adds(
    actor: Person,
    authenticator: ReturnType<typeof anAuthenticator>,
    name: string,
  ) {
    const { challenge } = await passkeyCreation(actor);
    return addPasskey(actor, authenticator.make(challenge), name);
  }

  it('are each kept once: one that is there already is told so, and browsers are told which', async () => {
    const person = await aPerson();
    const { actor } = await withSession(person);
    const authenticator = anAuthenticator();
    expect(await adds(actor, authenticator, 'Llave')).toMatchObject({ ok: true });
    const { excludeCredentials } = await passkeyCreation(actor);
    expect(excludeCredentials).toMatchObject([{ id: authenticator.id }]);
    const again = (await withSession(person)).actor;
    expect(await adds(again, authenticator, 'Otra llave')).toEqual({ ok: false, isThere: true });
    expect((await getOwnFactors(actor)).passkeys.map(({ name }) => name)).toEqual(['Llave']);
    expect(await letters(person)).toHaveLength(1);
    // Only its owner learns whose passkey it is.
    const stranger = (await withSession(await aPerson())).actor;
    expect(await adds(stranger, authenticator, 'Llave')).toEqual({ ok: false, isThere: false });
  });

  it('have a name each', async () => {
    const person = await aPerson();
    const { actor } = await withSession(person);
    for (const name of ['Mi teléfono', 'mi teléfono', 'Mi teléfono', 'Mi teléfono (2)'])
      await adds(actor, anAuthenticator(), name);
    expect((await getOwnFactors(actor)).passkeys.map(({ name }) => name)).toEqual([
      'Mi teléfono',
      'mi teléfono (2)',
      'Mi teléfono (3)',
      'Mi teléfono (2) (2)',
    ]);
  });
});
