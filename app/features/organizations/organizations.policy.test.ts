import { describe, expect, it } from 'vitest';
import { system, visitor, type Person } from '~/platform/auth/actor';
import { administeredOrganizations, editableOrganizations } from './organizations.policy';

const person = (isNetworkAdmin: boolean, ...organizationIds: string[]): Person => ({
  kind: 'person',
  id: 'p',
  name: 'Ana',
  locale: 'es',
  isNetworkAdmin,
  memberships: organizationIds.map((organizationId) => ({
    organizationId,
    slug: organizationId,
    name: organizationId,
    role: 'staff',
  })),
});

describe('whose profile somebody may change', () => {
  it('reaches no organization for those who belong to none', () => {
    expect(editableOrganizations(person(true)).id).toEqual({ in: [] });
    expect(editableOrganizations(visitor).id).toEqual({ in: [] });
    expect(editableOrganizations(person(false, 'a', 'b')).id).toEqual({ in: ['a', 'b'] });
  });
});

describe('what somebody administers', () => {
  it('is everything for the network’s administrators and the operator', () => {
    expect(administeredOrganizations(person(true))).toEqual({});
    expect(administeredOrganizations(system)).toEqual({});
    expect(administeredOrganizations(person(false, 'a'))).toEqual({ id: { in: [] } });
    expect(administeredOrganizations(visitor)).toEqual({ id: { in: [] } });
  });
});
