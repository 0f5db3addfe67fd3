import { afterEach, describe, expect, it } from 'vitest';
import { acceptInvitation } from '~/features/identity/accept-invitation.server';
import { handOver } from '~/features/identity/hand-over.server';
import { invitePerson } from '~/features/identity/invitations.server';
import {
  listHandoverPrompts,
  listTooFewAdministrators,
} from '~/features/organizations/lifecycle/handover/administrators.server';
import { visitor } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { aSession } from '../../factories/sessions';

afterEach(() => setClock());

async function cared() {
  const organization = await anOrganization();
  const person = await aPerson({ memberOf: organization, role: 'organization_admin' });
  return { organization, person, actor: await actorOf(person) };
}

const roleOf = async (personId: string, organizationId: string) =>
  (
    await db().membership.findUnique({
      where: { personId_organizationId: { personId, organizationId } },
      select: { role: true },
    })
  )?.role;

describe('an organization that one person cares for', () => {
  it('is asked for a second one, and said to be left alone once that one stays away', async () => {
    const { organization, person, actor } = await cared();
    const staff = await actorOf(await aPerson({ memberOf: organization }));
    const secretariat = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const state = async (who: typeof actor) => (await listHandoverPrompts(who))[0]?.state;
    await aSession(person);
    expect(await state(actor)).toBe('one');
    expect((await listHandoverPrompts(staff))[0]).toMatchObject({ canAppoint: false });
    setClock(() => new Date(Date.now() + 61 * day));
    expect(await state(staff)).toBe('away');
    const tooFew = await listTooFewAdministrators(secretariat, 'es');
    expect(tooFew.organizations.find(({ slug }) => slug === organization.slug)).toMatchObject({
      state: 'away',
    });
    expect(await listTooFewAdministrators(staff, 'es')).toEqual({ total: 0, organizations: [] });
    setClock();
    await aPerson({ memberOf: organization, role: 'organization_admin' });
    expect(await state(actor)).toBeUndefined();
  });
});

describe('organizations that nobody administers', () => {
  it('are told of, whether nobody ever came or those who came have no such role', async () => {
    const secretariat = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const before = await listTooFewAdministrators(secretariat, 'es');
    const [empty, staffed, gone] = [
      await anOrganization(),
      await anOrganization(),
      await anOrganization({ archived: true }),
    ];
    await aPerson({ memberOf: staffed });
    await aPerson({ memberOf: empty, role: 'organization_admin', disabled: true });
    const never = await anOrganization();
    const tooFew = await listTooFewAdministrators(secretariat, 'es');
    expect(tooFew.total).toBe(before.total + 3);
    const nobody = tooFew.organizations.filter(({ state }) => state === 'none');
    expect(nobody.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining([empty.slug, staffed.slug, never.slug]),
    );
    expect(nobody.map(({ slug }) => slug)).not.toContain(gone.slug);
  });
});

describe('handing over', () => {
  it('makes one of its people its administrator and the other staff, in one step', async () => {
    const { organization, person, actor } = await cared();
    const next = await aPerson({ memberOf: organization });
    await aSession(next);
    const input = { personId: next.id, after: 'staff' } as const;
    expect(await handOver(actor, organization.slug, input)).toBe(true);
    expect(await roleOf(next.id, organization.id)).toBe('organization_admin');
    expect(await roleOf(person.id, organization.id)).toBe('staff');
    expect(await db().session.count({ where: { personId: next.id } })).toBe(0);
    expect(
      await db().auditEntry.count({
        where: { organizationId: organization.id, action: 'membership.hand-over' },
      }),
    ).toBe(1);
  });

  it('is for nobody from outside, and to nobody from outside', async () => {
    const { organization, actor } = await cared();
    const [stranger, member] = [await aPerson(), await aPerson({ memberOf: organization })];
    const hand = (who: typeof actor, personId: string) =>
      handOver(who, organization.slug, { personId, after: 'leave' });
    expect(await hand(actor, stranger.id)).toBe(false);
    expect(await hand(actor, actor.id)).toBe(false);
    expect(await hand(await actorOf(member), actor.id)).toBe(false);
    expect(await roleOf(actor.id, organization.id)).toBe('organization_admin');
  });

  it('to somebody new happens when they accept: then whoever invited them has left', async () => {
    const { organization, person, actor } = await cared();
    const invited = await invitePerson(actor, {
      email: `${unique()}@example.org`,
      role: 'organization-admin',
      organization: organization.slug,
      locale: 'es',
      inviterAfter: 'leave',
    });
    if (!invited.ok) throw new Error(invited.problem);
    expect(await roleOf(person.id, organization.id)).toBe('organization_admin');
    const token = invited.link.split('/').at(-1) ?? '';
    const input = { name: 'Rosa', password: 'siete puentes sobre el río', locale: 'es' };
    expect((await acceptInvitation(visitor, token, input, null)).ok).toBe(true);
    expect(await roleOf(person.id, organization.id)).toBeUndefined();
    expect(await db().membership.count({ where: { organizationId: organization.id } })).toBe(1);
  });
});
