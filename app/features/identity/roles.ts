import type { OrganizationRole, Role } from '~/platform/auth/actor';

// The database spells roles with an underscore, URLs and commands with a hyphen.

/** A role as the database spells it. */
export function roleForDatabase(role: OrganizationRole): 'staff' | 'organization_admin';
export function roleForDatabase(role: Role): 'staff' | 'organization_admin' | 'network_admin';
export function roleForDatabase(role: Role): 'staff' | 'organization_admin' | 'network_admin' {
  if (role === 'staff') return 'staff';
  return role === 'network-admin' ? 'network_admin' : 'organization_admin';
}

/** A role as the portal spells it. */
export function roleFromDatabase(role: 'staff' | 'organization_admin'): OrganizationRole;
export function roleFromDatabase(role: 'staff' | 'organization_admin' | 'network_admin'): Role;
export function roleFromDatabase(role: 'staff' | 'organization_admin' | 'network_admin'): Role {
  if (role === 'staff') return 'staff';
  return role === 'network_admin' ? 'network-admin' : 'organization-admin';
}
