import { describe, expect, it } from 'vitest';
import { acceptInvitation } from '~/features/identity/accept-invitation.server';
import { recoveryOf } from '~/features/identity/factor-recovery.server';
import { isConfirmed } from '~/platform/auth/confirmed';
import { actorOf as actorOfSession } from '~/platform/auth/session.server';
import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import { anApp } from '../../factories/factors';
import { aFactorRecovery, anInvitation } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';

describe('an invitation that is accepted while signed in', () => {
  it('proves nothing when one is signed in: the session goes on as it was', async () => {
    const person = await aPerson();
    await anApp(person);
    await aFactorRecovery(person);
    const { token } = await anInvitation({ to: await anOrganization(), email: person.email });
    const former = await aSession(person, { provenAgo: hour });
    const fields = { confirmedAt: true, createdAt: true, absoluteExpiresAt: true } as const;
    const before = await db().session.findFirst({
      where: { personId: person.id },
      select: fields,
    });
    const self = await actorOfSession(former);
    const accepted = await acceptInvitation(self, token, { locale: 'es' }, former);
    if (!accepted.ok) throw new Error(accepted.problem);
    const actor = await actorOfSession(accepted.token ?? '');
    expect(actor).toMatchObject({ id: person.id, memberships: [{ role: 'staff' }] });
    expect(isConfirmed(actor, new Date())).toBe(false);
    expect(await db().session.findMany({ where: { personId: person.id }, select: fields })).toEqual(
      [before],
    );
    expect((await actorOfSession(former)).kind).toBe('visitor');
    // Accepting is no proof of the second factor that was reported lost, so the request stays open.
    expect((await recoveryOf(person.id)).state).toBe('waiting');
  });

  it('to administer the network ends every session: one signs in anew', async () => {
    await aPerson({ isNetworkAdmin: true });
    const person = await aPerson();
    const { token } = await anInvitation({ role: 'network_admin', email: person.email });
    const former = await aSession(person);
    const self = await actorOfSession(former);
    const accepted = await acceptInvitation(self, token, { locale: 'es' }, former);
    expect(accepted).toMatchObject({ ok: true, token: null });
    expect(await db().session.count({ where: { personId: person.id } })).toBe(0);
    expect((await actorOf(person)).isNetworkAdmin).toBe(true);
  });
});
