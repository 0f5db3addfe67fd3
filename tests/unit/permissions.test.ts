import { describe, expect, it } from 'vitest';
import { visitor, system, type Person } from '~/platform/auth/actor';
import { can, canSomewhere, permissionNames, reach, ruleOf } from '~/platform/auth/permissions';
import { permissionsDocument } from './permissions-document';

const member = (role: 'staff' | 'organization-admin', extra: Partial<Person> = {}): Person => ({
  kind: 'person',
  id: 'p',
  name: 'Ana',
  locale: 'es',
  isNetworkAdmin: false,
  memberships: [{ organizationId: 'a', slug: 'a', name: 'A', role }],
  ...extra,
});
const loner = member('staff', { memberships: [] });
const administrator = member('staff', { memberships: [], isNetworkAdmin: true });

describe('the permission table', () => {
  it('is what docs/permissions.md says (`npx vitest run -u` writes it anew)', async () => {
    await expect(permissionsDocument()).toMatchFileSnapshot('../../docs/permissions.md');
  });

  it('lets the operator do everything and a visitor read what is public', () => {
    for (const name of permissionNames) {
      expect([name, reach(system, name)]).toEqual([name, 'everywhere']);
      expect([name, canSomewhere(visitor, name)]).toEqual([name, name === 'read.public']);
    }
  });

  it('keeps members to their own organization, and its administration to administrators', () => {
    expect(can(member('staff'), 'profile.edit', 'a')).toBe(true);
    expect(can(member('staff'), 'profile.edit', 'b')).toBe(false);
    expect(can(member('staff'), 'profile.edit')).toBe(false);
    expect(can(member('staff'), 'members.invite', 'a')).toBe(false);
    expect(can(member('organization-admin'), 'members.invite', 'a')).toBe(true);
    expect(can(member('organization-admin'), 'members.invite', 'b')).toBe(false);
    expect(can(loner, 'read.network')).toBe(false);
    expect(can(loner, 'account.change')).toBe(true);
  });

  it('gives network administrators no right to read or change what is internal', () => {
    for (const name of ['read.organization', 'profile.edit', 'resource.share'] as const)
      expect(canSomewhere(administrator, name)).toBe(false);
    expect(can(administrator, 'people.administer')).toBe(true);
  });

  it('leaves administrators of a hidden organization the one right to undo it', () => {
    const staff = member('staff', {
      memberships: [],
      hiddenForSafety: [{ organizationId: 'a', slug: 'a', name: 'A', role: 'organization-admin' }],
    });
    const left = permissionNames.filter((name) => can(staff, name, 'a'));
    const own = permissionNames.filter((name) => ruleOf(name).for.includes('person'));
    expect(left.sort()).toEqual(['read.public', 'organization.release', ...own].sort());
  });
});
