import { afterEach, describe, expect, it } from 'vitest';
import { acceptInvitation } from '~/features/identity/accept-invitation.server';
import { completeSignIn } from '~/features/identity/complete-sign-in.server';
import { readInvitation } from '~/features/identity/open-invitation.server';
import {
  addPasskey,
  confirmApp,
  getOwnFactors,
  prepareApp,
  removeApp,
  renewCodes,
} from '~/features/identity/own-factors.server';
import { personOfPasskey } from '~/features/identity/passkeys.server';
import { proofKindOf, provesIdentity } from '~/features/identity/prove-identity.server';
import { codeAt } from '~/features/identity/app-codes';
import { visitor } from '~/platform/auth/actor';
import { actorOf as actorOfToken } from '~/platform/auth/session.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day, minute } from '~/platform/durations';
import { env, loadEnvironment } from '~/platform/env.server';
import { anApp } from '../../factories/factors';
import { anInvitation } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { expectOneOf } from './redemption';
import { password, passwordHash, pendingOf, withSession } from './signing-in';

// Without rate limits: fifty attempts are made at once, and none may be refused by a limit.
const { databaseUrl, dataDir } = env();
loadEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LIMITS: 'off' });

afterEach(() => setClock());

describe('signing in with a second factor', () => {
  it('begins no session with the password alone', async () => {
    const person = await aPerson({ passwordHash });
    const app = await anApp(person);
    const pending = await pendingOf(person);
    expect(await db().session.count({ where: { personId: person.id } })).toBe(0);
    expect((await actorOfToken(pending)).kind).toBe('visitor');
    const done = await completeSignIn(pending, app.codeAt(), null);
    expect(typeof done === 'object' && (await actorOfToken(done.token)).kind).toBe('person');
    expect(await completeSignIn(pending, app.codes[0] ?? '', null)).toBe('gone');
  });

  it('takes a code of the app once, also when fifty try at once', async () => {
    const person = await aPerson({ passwordHash });
    const app = await anApp(person);
    const waiting = await Promise.all(Array.from({ length: 50 }, () => pendingOf(person)));
    const code = app.codeAt();
    const results = await Promise.all(
      waiting.map((pending) => completeSignIn(pending, code, null)),
    );
    expectOneOf('a code of an app', results, (one) => typeof one === 'object');
    expect(await db().session.count({ where: { personId: person.id } })).toBe(1);
  });

  it('takes a recovery code once, also when fifty try at once', async () => {
    const person = await aPerson({ passwordHash });
    const { codes } = await anApp(person);
    const waiting = await Promise.all(Array.from({ length: 50 }, () => pendingOf(person)));
    const typed = codes[3]?.toLowerCase().replaceAll('-', ' ') ?? '';
    const results = await Promise.all(
      waiting.map((pending) => completeSignIn(pending, typed, null)),
    );
    expectOneOf('a recovery code', results, (one) => typeof one === 'object');
    const { codesLeft } = await getOwnFactors(await actorOf(person));
    expect(codesLeft).toBe(9);
  });

  it('takes no code of an earlier step than the last one that was used', async () => {
    const person = await aPerson({ passwordHash });
    const app = await anApp(person);
    const time = new Date();
    setClock(() => time);
    const later = new Date(time.getTime() + 30_000);
    const first = await completeSignIn(await pendingOf(person), app.codeAt(later), null);
    expect(typeof first).toBe('object');
    expect(await completeSignIn(await pendingOf(person), app.codeAt(time), null)).toBe('wrong');
  });

  it('must begin again after five wrong codes or ten minutes', async () => {
    const person = await aPerson({ passwordHash });
    const app = await anApp(person);
    const pending = await pendingOf(person);
    for (let i = 0; i < 5; i += 1)
      expect(await completeSignIn(pending, '000000', null)).toBe('wrong');
    expect(await completeSignIn(pending, app.codeAt(), null)).toBe('gone');
    const other = await pendingOf(person);
    const start = Date.now();
    setClock(() => new Date(start + 10 * minute + 1_000));
    expect(await completeSignIn(other, app.codeAt(new Date(start + 600_000)), null)).toBe('gone');
  });

  it('is asked of somebody known who accepts an invitation too', async () => {
    const person = await aPerson({ passwordHash });
    await anApp(person);
    const invitation = await anInvitation({ to: await anOrganization(), email: person.email });
    expect((await readInvitation(visitor, invitation.token))?.mode).toBe('elsewhere');
    const input = { password, locale: 'es' };
    const result = await acceptInvitation(visitor, invitation.token, input, null);
    expect(result.ok).toBe(false);
    const own = await actorOf(person);
    expect((await acceptInvitation(own, invitation.token, input, null)).ok).toBe(true);
  });
});

describe('a person’s own factors', () => {
  it('count once a first code has arrived; recovery codes come with the first', async () => {
    const person = await aPerson({ passwordHash });
    const other = await aSession(person);
    const { actor } = await withSession(person);
    await prepareApp(actor);
    const { app } = await getOwnFactors(actor);
    const secret = app.state === 'waiting' ? app.secret : '';
    expect(await proofKindOf(actor)).toBe('password');
    expect((await confirmApp(actor, '000000')).ok).toBe(false);
    const change = await confirmApp(actor, codeAt(secret, new Date()));
    expect(change.ok && change.codes).toHaveLength(10);
    expect((await getOwnFactors(actor)).app).toEqual({ state: 'set' });
    expect(await proofKindOf(actor)).toBe('second-factor');
    // Every other session ended, and the person was told.
    expect((await actorOfToken(other)).kind).toBe('visitor');
    const letters = await db().outboxMail.count({
      where: { recipient: person.email, kind: 'factors-changed' },
    });
    expect(letters).toBe(1);
  });

  it('show the secret that waits for a first code only to a session with a recent proof', async () => {
    const person = await aPerson({ passwordHash });
    const { actor } = await withSession(person);
    await prepareApp(actor);
    expect((await getOwnFactors(actor)).app.state).toBe('waiting');
    const stale = await actorOfToken(await aSession(person, { provenAgo: 11 * minute }));
    if (stale.kind !== 'person') throw new Error('no session');
    expect((await getOwnFactors(stale)).app).toEqual({ state: 'none' });
  });

  it('keep no secret that a copy of the database would give away', async () => {
    const person = await aPerson();
    const { secret, codes } = await anApp(person);
    const rows = [
      await db().person.findUniqueOrThrow({ where: { id: person.id } }),
      await db().recoveryCode.findMany({ where: { personId: person.id } }),
    ];
    const text = JSON.stringify(rows, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(text).not.toContain(secret);
    for (const code of codes) expect(text).not.toContain(code.replaceAll('-', ''));
  });

  it('make ten new codes in place of the old ones', async () => {
    const person = await aPerson({ passwordHash });
    const { codes } = await anApp(person);
    const { actor } = await withSession(person);
    const change = await renewCodes(actor);
    expect(change.ok && change.codes).toHaveLength(10);
    expect(await provesIdentity(actor, 'second-factor', codes[0] ?? '')).toBe(false);
    const fresh = (change.ok && change.codes?.[0]) || '';
    expect(await provesIdentity(actor, 'second-factor', fresh)).toBe(true);
    expect(await provesIdentity(actor, 'second-factor', fresh)).toBe(false);
  });

  it('leave an administrator one at least; others may be without', async () => {
    const member = await aPerson({ memberOf: await anOrganization() });
    await anApp(member);
    expect((await removeApp((await withSession(member)).actor)).ok).toBe(true);
    expect(await db().recoveryCode.count({ where: { personId: member.id } })).toBe(0);
    for (const person of [
      await aPerson({ isNetworkAdmin: true }),
      await aPerson({ memberOf: await anOrganization(), role: 'organization_admin' }),
    ]) {
      await anApp(person);
      const { actor } = await withSession(person);
      expect((await removeApp(actor)).ok).toBe(false);
      expect((await getOwnFactors(actor)).app).toEqual({ state: 'set' });
    }
  });

  it('refuse what no passkey made', async () => {
    const { actor } = await withSession(await aPerson());
    for (const sent of ['', '{}', 'null', '[1]', '{"id":"x"}', 'x'.repeat(30_000)]) {
      expect((await addPasskey(actor, sent, 'Mi teléfono')).ok).toBe(false);
      expect(await personOfPasskey(sent)).toBeNull();
    }
  });
});

describe('an administrator without a second factor', () => {
  it('has seven days, then no role at all until there is one', async () => {
    const organization = await anOrganization();
    const person = await aPerson({ memberOf: organization, role: 'organization_admin' });
    const began = Date.now();
    await db().person.update({
      where: { id: person.id },
      data: { administratorSince: new Date(began) },
    });
    const at = async (time: number) => {
      setClock(() => new Date(time));
      const token = await aSession(person);
      await db().session.updateMany({
        where: { personId: person.id },
        data: {
          expiresAt: new Date(time + day),
          absoluteExpiresAt: new Date(time + day),
        },
      });
      const actor = await actorOfToken(token);
      return actor.kind === 'person' ? actor : undefined;
    };
    const within = await at(began + 7 * day - 1_000);
    expect([within?.mustSetUp, within?.memberships.length]).toEqual([false, 1]);
    expect(within?.secondFactorDue).toEqual(new Date(began + 7 * day));
    const after = await at(began + 7 * day);
    expect([after?.mustSetUp, after?.memberships.length]).toEqual([true, 0]);
    await anApp(person);
    const setUp = await at(began + 8 * day);
    expect([setUp?.mustSetUp, setUp?.memberships.length]).toEqual([false, 1]);
  });
});
