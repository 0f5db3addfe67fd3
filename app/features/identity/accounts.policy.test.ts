import { describe, expect, it } from 'vitest';
import { system, visitor, type Person } from '~/platform/auth/actor';
import { administeredInvitations, administeredPeople, canInvite } from './accounts.policy';

const organizationId = '0193b1b0-0000-7000-8000-000000000001';
const person = { kind: 'person', id: 'p', name: 'P', locale: 'es' } as const;
const administrator: Person = { ...person, isNetworkAdmin: true, memberships: [] };
const organizationAdmin: Person = {
  ...person,
  isNetworkAdmin: false,
  memberships: [{ organizationId, slug: 'a', name: 'A', role: 'organization-admin' }],
};

describe('who administers people', () => {
  it('lets network administrators and the operator invite into every role', () => {
    for (const actor of [administrator, system]) {
      expect(canInvite(actor, 'staff', organizationId)).toBe(true);
      expect(canInvite(actor, 'organization-admin', organizationId)).toBe(true);
      expect(canInvite(actor, 'network-admin', null)).toBe(true);
    }
  });

  it('refuses a role without its organization, and an organization without a role in it', () => {
    expect(canInvite(administrator, 'staff', null)).toBe(false);
    expect(canInvite(administrator, 'network-admin', organizationId)).toBe(false);
  });

  it('lets an organization’s administrators invite into it alone', () => {
    expect(canInvite(organizationAdmin, 'staff', organizationId)).toBe(true);
    expect(canInvite(organizationAdmin, 'organization-admin', organizationId)).toBe(true);
    expect(canInvite(organizationAdmin, 'staff', '0193b1b0-0000-7000-8000-000000000002')).toBe(
      false,
    );
    expect(canInvite(organizationAdmin, 'network-admin', null)).toBe(false);
    expect(administeredInvitations(organizationAdmin)).toEqual({
      organizationId: { in: [organizationId] },
    });
  });

  it('shows nobody to anybody else', () => {
    expect(canInvite(visitor, 'staff', organizationId)).toBe(false);
    expect(administeredPeople(organizationAdmin)).toEqual({ id: { in: [] } });
    expect(administeredPeople(visitor)).toEqual({ id: { in: [] } });
    expect(administeredInvitations(visitor)).toEqual({ organizationId: { in: [] } });
    expect(administeredPeople(administrator)).toEqual({});
  });
});
