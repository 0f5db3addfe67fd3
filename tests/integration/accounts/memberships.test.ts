import { describe, expect, it } from 'vitest';
import {
  invitePerson,
  resendInvitation,
  revokeInvitation,
} from '~/features/identity/invitations.server';
import { listInvitations } from '~/features/identity/invitation-lists.server';
import { changeRole, getMembers, leaveOrganization } from '~/features/identity/memberships.server';
import { system, visitor } from '~/platform/auth/actor';
import { actorOf as actorOfToken } from '~/platform/auth/session.server';
import { db } from '~/platform/db/client.server';
import { anInvitation } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';

const anAdministrator = (organization: { id: string }) =>
  aPerson({ memberOf: organization, role: 'organization_admin' });

const administratorsOf = ({ id }: { id: string }) =>
  db().membership.count({ where: { organizationId: id, role: 'organization_admin' } });

describe('the people of an organization', () => {
  it('are seen and changed by its own administrators and the network’s, and nobody else', async () => {
    const [own, other] = [await anOrganization(), await anOrganization()];
    const administrator = await actorOf(await anAdministrator(own));
    const staff = await aPerson({ memberOf: own });
    expect((await getMembers(administrator, own.slug, 'es'))?.members).toHaveLength(2);
    const role = { organizationId: own.id, role: 'organization-admin' } as const;
    for (const actor of [
      visitor,
      await actorOf(staff),
      await actorOf(await anAdministrator(other)),
      await actorOf(await aPerson({ memberOf: other })),
    ]) {
      expect(await getMembers(actor, own.slug, 'es')).toBeNull();
      expect(await changeRole(actor, staff.id, role)).toBe('notFound');
    }
    expect(await changeRole(administrator, staff.id, role)).toBe('done');
    expect(await administratorsOf(own)).toBe(2);
    const elsewhere = await aPerson({ memberOf: other });
    const there = { organizationId: other.id, role: 'none' } as const;
    expect(await changeRole(administrator, elsewhere.id, there)).toBe('notFound');
  });

  it('lose their sessions with a role that is taken away or changed, at the next request', async () => {
    const organization = await anOrganization();
    const administrator = await actorOf(await anAdministrator(organization));
    for (const role of ['none', 'organization-admin'] as const) {
      const person = await aPerson({ memberOf: organization });
      const token = await aSession(person);
      expect((await actorOfToken(token)).kind).toBe('person');
      const change = { organizationId: organization.id, role };
      expect(await changeRole(administrator, person.id, change)).toBe('done');
      expect((await actorOfToken(token)).kind).toBe('visitor');
    }
  });

  it('have seven days for a second factor from the first thing that they administer', async () => {
    const organization = await anOrganization();
    const person = await aPerson({ memberOf: organization });
    const role = { organizationId: organization.id, role: 'organization-admin' } as const;
    await changeRole(system, person.id, role);
    const row = await db().person.findUniqueOrThrow({ where: { id: person.id } });
    expect(Math.abs((row.administratorSince?.getTime() ?? 0) - Date.now())).toBeLessThan(10_000);
  });
});

describe('the last administrator of an organization', () => {
  it('cannot leave, be demoted or taken out; once there is another, they can', async () => {
    const organization = await anOrganization();
    const person = await anAdministrator(organization);
    const staff = await aPerson({ memberOf: organization });
    const organizationId = organization.id;
    expect(await leaveOrganization(await actorOf(person), organizationId)).toBe(
      'lastOfOrganization',
    );
    for (const role of ['staff', 'none'] as const)
      expect(await changeRole(system, person.id, { organizationId, role })).toBe(
        'lastOfOrganization',
      );
    await changeRole(system, staff.id, { organizationId, role: 'organization-admin' });
    expect(await leaveOrganization(await actorOf(person), organizationId)).toBe('done');
    expect(await leaveOrganization(await actorOf(person), organizationId)).toBe('notFound');
    expect(await administratorsOf(organization)).toBe(1);
  });

  it('stays, however many leave or are demoted at the same moment', async () => {
    const organization = await anOrganization();
    const organizationId = organization.id;
    const people = await Promise.all(
      Array.from({ length: 20 }, async () => actorOf(await anAdministrator(organization))),
    );
    const outcomes = await Promise.all(
      people.map((person, index) =>
        index % 2 === 0
          ? leaveOrganization(person, organizationId)
          : changeRole(system, person.id, { organizationId, role: 'staff' }),
      ),
    );
    expect(outcomes.filter((one) => one === 'lastOfOrganization')).toHaveLength(1);
    expect(await administratorsOf(organization)).toBe(1);
  });

  it('does not count among disabled ones', async () => {
    const organization = await anOrganization();
    const person = await anAdministrator(organization);
    await aPerson({ memberOf: organization, role: 'organization_admin', disabled: true });
    expect(await leaveOrganization(await actorOf(person), organization.id)).toBe(
      'lastOfOrganization',
    );
  });
});

describe('invitations of an organization’s administrators', () => {
  it('are into their own organization alone, and never to administer the network', async () => {
    const [own, other] = [await anOrganization(), await anOrganization()];
    const administrator = await actorOf(await anAdministrator(own));
    const invite = (organization: string | undefined, role: 'staff' | 'network-admin' = 'staff') =>
      invitePerson(administrator, { email: 'luz@example.org', role, organization, locale: 'es' });
    expect((await invite(own.slug)).ok).toBe(true);
    await expect(invite(other.slug)).rejects.toMatchObject({ status: 404 });
    await expect(invite(undefined, 'network-admin')).rejects.toMatchObject({ status: 404 });
    const theirs = await anInvitation({ to: other });
    expect(await revokeInvitation(administrator, theirs.id)).toBe(false);
    expect(await resendInvitation(administrator, theirs.id)).toBe(false);
    const { invitations } = await listInvitations(administrator, { organization: '', page: 1 });
    expect(invitations.map(({ email }) => email)).toEqual(['luz@example.org']);
    expect(await revokeInvitation(administrator, invitations[0]?.id ?? '')).toBe(true);
  });

  it('bring somebody known into a second organization', async () => {
    const [own, other] = [await anOrganization(), await anOrganization()];
    const administrator = await actorOf(await anAdministrator(own));
    const known = await aPerson({ memberOf: other });
    const invited = await invitePerson(administrator, {
      email: known.email,
      role: 'staff',
      organization: own.slug,
      locale: 'es',
    });
    expect(invited.ok).toBe(true);
  });
});
