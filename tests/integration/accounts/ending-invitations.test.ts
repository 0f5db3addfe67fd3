import { describe, expect, it } from 'vitest';
import { eraseOwnAccount } from '~/features/identity/erase-account.server';
import { handOver } from '~/features/identity/hand-over.server';
import { invitePerson } from '~/features/identity/invitations.server';
import { changeRole } from '~/features/identity/memberships.server';
import { readInvitation } from '~/features/identity/open-invitation.server';
import { disablePerson } from '~/features/identity/people.server';
import { system, visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';

describe('an open invitation', () => {
  it('ends when its sender may no longer invite', async () => {
    const organization = await anOrganization();
    const ends = {
      disabled: (id: string) => disablePerson(system, id),
      staff: (id: string) =>
        changeRole(system, id, { organizationId: organization.id, role: 'staff' }),
      'handed over': async (id: string) => {
        const heir = await aPerson({ memberOf: organization });
        const input = { personId: heir.id, after: 'staff' } as const;
        return handOver(await actorOf({ id }), organization.slug, input);
      },
      erased: async (id: string) => {
        const { email } = await db().person.findUniqueOrThrow({ where: { id } });
        return eraseOwnAccount(await actorOf({ id }), email);
      },
      removed: (id: string) =>
        changeRole(system, id, { organizationId: organization.id, role: 'none' }),
    };
    await aPerson({ memberOf: organization, role: 'organization_admin' });
    for (const [how, end] of Object.entries(ends)) {
      const sender = await aPerson({ memberOf: organization, role: 'organization_admin' });
      const sent = await invitePerson(await actorOf(sender), {
        ...{ email: `${unique()}@example.org`, role: 'organization-admin', locale: 'es' },
        organization: organization.slug,
      });
      const token = sent.ok ? (sent.link.split('/').at(-1) ?? '') : '';
      expect(await readInvitation(visitor, token)).not.toBeNull();
      await end(sender.id);
      expect([how, await readInvitation(visitor, token)]).toEqual([how, null]);
    }
  });

  it('of several that are sent at once to one person only the last one works', async () => {
    const organization = await anOrganization();
    const input = { email: `${unique()}@example.org`, role: 'staff', locale: 'es' } as const;
    const invite = () => invitePerson(system, { ...input, organization: organization.slug });
    await Promise.all(Array.from({ length: 5 }, invite));
    const open = { email: input.email, revokedAt: null };
    expect(await db().invitation.count({ where: open })).toBe(1);
  });
});
