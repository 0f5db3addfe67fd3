import { visitor, type Actor, type OrganizationRole } from '~/platform/auth/actor';

/**
 * The roles of the matrix. The records belong to organization A; B is another one. `invited` holds the link of
 * an open invitation into A; `overdue` administers A and has no second factor although the days for it are
 * over. A third organization is hidden for safety and has people, too.
 */
export const roles = [
  'visitor',
  'invited',
  'staff',
  'organizationAdmin',
  'otherStaff',
  'otherAdmin',
  'networkAdmin',
  'disabled',
  'expired',
  'overdue',
  'hiddenStaff',
  'hiddenAdmin',
] as const;
export type Role = (typeof roles)[number];

/** The matrix in two parts, for two workers: people who are or were in organization A, and all others. */
export const ownPeople: readonly Role[] = [
  ...(['staff', 'organizationAdmin', 'expired', 'overdue', 'disabled', 'invited'] as const),
];
export const otherPeople: readonly Role[] = [
  ...(['visitor', 'otherStaff', 'otherAdmin', 'networkAdmin'] as const),
  ...(['hiddenStaff', 'hiddenAdmin'] as const),
];

/** Whether a role counts as not signed in. */
export const isNobody = (role: Role) =>
  ['visitor', 'invited', 'disabled', 'expired'].includes(role);

const held: Partial<Record<Role, [organizationId: string, role: OrganizationRole]>> = {
  staff: ['own', 'staff'],
  organizationAdmin: ['own', 'organization-admin'],
  otherStaff: ['other', 'staff'],
  otherAdmin: ['other', 'organization-admin'],
};

const rolesWhileHidden: Partial<Record<Role, OrganizationRole>> = {
  hiddenStaff: 'staff',
  hiddenAdmin: 'organization-admin',
};

/** The actor of a role, for the permission table, with `own` as the id of organization A. */
export function actorInRole(role: Role): Actor {
  if (isNobody(role)) return visitor;
  const membership = held[role];
  const hiddenRole = rolesWhileHidden[role];
  return {
    kind: 'person',
    id: role,
    name: role,
    locale: 'es',
    isNetworkAdmin: role === 'networkAdmin',
    mustSetUp: role === 'overdue',
    hiddenForSafety: hiddenRole
      ? [{ organizationId: 'hidden', slug: 'hidden', name: 'hidden', role: hiddenRole }]
      : [],
    memberships: membership
      ? [
          {
            organizationId: membership[0],
            slug: membership[0],
            name: membership[0],
            role: membership[1],
          },
        ]
      : [],
  };
}
