import type { ActorMembership } from './actor';
import { day } from '~/platform/durations';

/** How long new administrators may work without a second factor, in milliseconds. */
export const secondFactorGrace = 7 * day;

/** A person's row, with their memberships in organizations that are not archived. */
export interface RolesRow {
  isNetworkAdmin: boolean;
  administratorSince: Date | null;
  createdAt: Date;
  totpConfirmedAt: Date | null;
  _count: { passkeys: number };
  memberships: {
    role: 'organization_admin' | 'staff';
    organization: { id: string; slug: string; name: string; hiddenForSafetyAt: Date | null };
  }[];
}

export interface Roles {
  isNetworkAdmin: boolean;
  memberships: ActorMembership[];
  hiddenForSafety: ActorMembership[];
  secondFactorDue: Date | null;
  mustSetUp: boolean;
}

/**
 * The roles that somebody has now. Memberships in organizations that are hidden for safety are listed apart. An
 * administrator without a second factor whose days of grace are over has no roles until one is set up.
 */
export function rolesOf(row: RolesRow, now: Date): Roles {
  const memberships = row.memberships.map(({ role, organization }) => ({
    organizationId: organization.id,
    slug: organization.slug,
    name: organization.name,
    role: role === 'staff' ? ('staff' as const) : ('organization-admin' as const),
    isHiddenForSafety: organization.hiddenForSafetyAt !== null,
  }));
  const administers =
    row.isNetworkAdmin || memberships.some(({ role }) => role === 'organization-admin');
  const hasSecondFactor = row.totpConfirmedAt !== null || row._count.passkeys > 0;
  // If it is unknown since when they administer something, the days count from the creation of the account.
  const since = row.administratorSince ?? row.createdAt;
  const secondFactorDue =
    administers && !hasSecondFactor ? new Date(since.getTime() + secondFactorGrace) : null;
  const mustSetUp = secondFactorDue !== null && secondFactorDue <= now;
  const split = (isHiddenForSafety: boolean) =>
    mustSetUp
      ? []
      : memberships.flatMap(({ isHiddenForSafety: is, ...one }) =>
          is === isHiddenForSafety ? [one] : [],
        );
  return {
    isNetworkAdmin: row.isNetworkAdmin && !mustSetUp,
    memberships: split(false),
    hiddenForSafety: split(true),
    secondFactorDue,
    mustSetUp,
  };
}
