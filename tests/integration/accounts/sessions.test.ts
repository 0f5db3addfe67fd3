import { afterEach, describe, expect, it } from 'vitest';
import { endOtherDevices } from '~/features/identity/device-list.server';
import { changePassword, getOwnAccount } from '~/features/identity/own-account.server';
import { disablePerson, setNetworkAdministrator } from '~/features/identity/people.server';
import { changeRole } from '~/features/identity/memberships.server';
import { signIn, signOut } from '~/features/identity/sign-in.server';
import { system } from '~/platform/auth/actor';
import { readActor, requireActor, requirePermission } from '~/platform/auth/guard.server';
import { actorOf } from '~/platform/auth/session.server';
import { noSessionCookie, sessionCookie } from '~/platform/auth/session-cookie.server';
import { setClock } from '~/platform/clock.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { hour, minute } from '~/platform/durations';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { password, passwordHash, personOf } from './signing-in';

afterEach(() => setClock());

/** Stops the clock; `later` moves it on. */
function holdClock() {
  const start = Date.now();
  let passed = 0;
  setClock(() => new Date(start + passed));
  return { later: (milliseconds: number) => (passed += milliseconds) };
}

async function signedIn(person: { email: string }): Promise<string> {
  const result = await signIn({ email: person.email, password }, null);
  if (!result || !('token' in result)) throw new Error('not signed in');
  return result.token;
}

function asking(token: string | null, path = '/es/workspace?tab=1'): Request {
  const cookie = token ? `lang=es; ${sessionCookie(token).split(';')[0]}` : '';
  return new Request(`http://localhost:3000${path}`, { headers: { Cookie: cookie } });
}

describe('a session', () => {
  it('keeps the hash of its token, never the token', async () => {
    const person = await aPerson({ passwordHash });
    const token = await signedIn(person);
    const rows = await db().session.findMany({ where: { personId: person.id } });
    expect(rows.map(({ id }) => id)).toEqual([hashToken(token)]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('knows who asks, with roles in active organizations alone', async () => {
    const [open, archived] = [await anOrganization(), await anOrganization({ archived: true })];
    const person = await aPerson({ passwordHash, memberOf: open, role: 'organization_admin' });
    await db().membership.create({
      data: { personId: person.id, organizationId: archived.id, role: 'staff' },
    });
    const actor = await personOf(await signedIn(person));
    expect(actor.memberships).toEqual([
      { organizationId: open.id, slug: open.slug, name: open.name, role: 'organization-admin' },
    ]);
  });

  it('ends 12 hours after its last use, and after 7 days in any case', async () => {
    const clock = holdClock();
    const token = await signedIn(await aPerson({ passwordHash }));
    clock.later(12 * hour - minute);
    expect((await actorOf(token)).kind).toBe('person');
    clock.later(12 * hour + 1);
    expect((await actorOf(token)).kind).toBe('visitor');

    const other = await signedIn(await aPerson({ passwordHash }));
    for (let day = 0; day < 14; day += 1) {
      expect((await actorOf(other)).kind).toBe('person');
      clock.later(12 * hour - 1);
    }
    clock.later(14);
    expect((await actorOf(other)).kind).toBe('visitor');
  });

  it('of a network administrator ends after 30 minutes unused, and after 12 hours', async () => {
    const clock = holdClock();
    const person = await aPerson({ passwordHash, isNetworkAdmin: true });
    const token = await signedIn(person);
    clock.later(30 * minute + 1);
    expect((await actorOf(token)).kind).toBe('visitor');

    const other = await signedIn(person);
    for (let half = 0; half < 24; half += 1) {
      expect((await actorOf(other)).kind).toBe('person');
      clock.later(30 * minute - 1);
    }
    clock.later(24);
    expect((await actorOf(other)).kind).toBe('visitor');
  });

  it('writes its use down once a minute at most', async () => {
    const clock = holdClock();
    const token = await signedIn(await aPerson({ passwordHash }));
    const row = () => db().session.findUniqueOrThrow({ where: { id: hashToken(token) } });
    const first = await row();
    clock.later(minute - 1);
    await actorOf(token);
    expect((await row()).lastSeenAt).toEqual(first.lastSeenAt);
    clock.later(1);
    await actorOf(token);
    expect((await row()).lastSeenAt.getTime()).toBe(first.lastSeenAt.getTime() + minute);
  });

  it('is new at every sign-in, and the one that the browser came with ends', async () => {
    const person = await aPerson({ passwordHash });
    const planted = await signedIn(person);
    const result = await signIn({ email: person.email, password }, planted);
    const after = result && 'token' in result ? result : undefined;
    expect(after?.token).not.toBe(planted);
    expect((await actorOf(planted)).kind).toBe('visitor');
    expect((await actorOf(after?.token ?? '')).kind).toBe('person');
  });

  it('cannot be replayed after signing out', async () => {
    const token = await signedIn(await aPerson({ passwordHash }));
    await signOut(await actorOf(token), token);
    expect((await actorOf(token)).kind).toBe('visitor');
  });

  it('ends at once for somebody who is disabled', async () => {
    const person = await aPerson({ passwordHash });
    const token = await signedIn(person);
    expect(await disablePerson(system, person.id)).toBe('done');
    expect((await actorOf(token)).kind).toBe('visitor');
    expect(await signIn({ email: person.email, password }, null)).toBeUndefined();
  });

  it('ends when administering the network begins or ends', async () => {
    const person = await aPerson({ passwordHash });
    const token = await signedIn(person);
    expect(await setNetworkAdministrator(system, person.id, true)).toBe('done');
    expect((await actorOf(token)).kind).toBe('visitor');
  });

  it('ends with a role that is taken away', async () => {
    const organization = await anOrganization();
    const person = await aPerson({ passwordHash, memberOf: organization });
    const token = await signedIn(person);
    const change = { organizationId: organization.id, role: 'none' } as const;
    expect(await changeRole(system, person.id, change)).toBe('done');
    expect((await actorOf(token)).kind).toBe('visitor');
  });

  it('is the only one left after a change of password or ending the others', async () => {
    const person = await aPerson({ passwordHash });
    const [one, other] = [await signedIn(person), await signedIn(person)];
    const left = (await endOtherDevices(await personOf(one))) ?? '';
    expect((await actorOf(one)).kind).toBe('visitor');
    expect((await actorOf(other)).kind).toBe('visitor');

    const actor = await personOf(left);
    const wrong = await changePassword(actor, { current: 'otra cosa larga', password });
    expect(wrong).toEqual({ ok: false, problem: 'wrongPassword' });
    const weak = await changePassword(actor, { current: password, password: 'contraseña2026' });
    expect(weak).toEqual({ ok: false, problem: 'passwordKnown' });
    const fresh = 'nueve tortugas bajan al mar';
    const changed = await changePassword(actor, { current: password, password: fresh });
    expect(changed.ok && (await actorOf(changed.token ?? '')).kind).toBe('person');
    expect((await actorOf(left)).kind).toBe('visitor');
    expect((await getOwnAccount(actor)).sessions).toBe(1);
  });
});

describe('guards', () => {
  it('read the token from the cookie, whatever else stands there', async () => {
    const token = await signedIn(await aPerson({ passwordHash }));
    expect((await readActor(asking(token))).kind).toBe('person');
    for (const cookie of [
      'session=',
      'session=%E0%A4%A',
      `xsession=${token}`,
      `session=${token}x`,
    ]) {
      const request = new Request('http://localhost:3000/es', { headers: { Cookie: cookie } });
      expect((await readActor(request)).kind).toBe('visitor');
    }
  });

  it('lead to the sign-in page and back, and hide what is for administrators', async () => {
    const redirected = await requireActor(asking(null)).catch((answer: Response) => answer);
    expect(redirected).toMatchObject({ status: 303 });
    const location = redirected instanceof Response ? redirected.headers.get('Location') : null;
    expect(location).toBe('/es/login?returnTo=%2Fes%2Fworkspace%3Ftab%3D1');
    const member = await signedIn(await aPerson({ passwordHash }));
    await expect(requirePermission(asking(member), 'people.administer')).rejects.toMatchObject({
      status: 404,
    });
    const admin = await signedIn(await aPerson({ passwordHash, isNetworkAdmin: true }));
    expect((await requirePermission(asking(admin), 'people.administer')).isNetworkAdmin).toBe(true);
  });

  it('keep the cookie from scripts and other sites', () => {
    expect(sessionCookie('t')).toBe('session=t; HttpOnly; Max-Age=604800; Path=/; SameSite=Lax');
    expect(noSessionCookie()).toContain('Max-Age=0');
  });
});
