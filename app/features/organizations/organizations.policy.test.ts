import { describe, expect, it } from 'vitest';
import { system, visitor, type Person } from '~/platform/auth/actor';
import {
  canAdministerOrganizations,
  canEditOrganization,
  editableOrganizations,
} from './organizations.policy';

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

describe('who may change a profile', () => {
  it('is its own people, not others and not the network’s administrators', () => {
    expect(canEditOrganization(person(false, 'a'), 'a')).toBe(true);
    expect(canEditOrganization(person(false, 'a'), 'b')).toBe(false);
    expect(canEditOrganization(person(true), 'a')).toBe(false);
    expect(canEditOrganization(visitor, 'a')).toBe(false);
  });

  it('reaches no organization for those who belong to none', () => {
    expect(editableOrganizations(person(true)).id).toEqual({ in: [] });
    expect(editableOrganizations(visitor).id).toEqual({ in: [] });
    expect(editableOrganizations(person(false, 'a', 'b')).id).toEqual({ in: ['a', 'b'] });
  });
});

describe('who may create and archive', () => {
  it('is the network’s administrators and the operator', () => {
    expect(canAdministerOrganizations(person(true))).toBe(true);
    expect(canAdministerOrganizations(system)).toBe(true);
    expect(canAdministerOrganizations(person(false, 'a'))).toBe(false);
    expect(canAdministerOrganizations(visitor)).toBe(false);
  });
});
