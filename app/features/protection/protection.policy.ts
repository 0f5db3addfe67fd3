import type { Actor } from '~/platform/auth/actor';
import { reach, type Permission } from '~/platform/auth/permissions';

const whose: readonly Permission[] = ['organization.hide-for-safety', 'organization.release'];

/** A `where` for the organizations that the actor may protect, whether they are hidden or not. */
export function protectedByActor(actor: Actor): { id?: { in: string[] } } {
  const ids: string[] = [];
  for (const permission of whose) {
    const where = reach(actor, permission);
    if (where === 'everywhere') return {};
    ids.push(...where);
  }
  return { id: { in: ids } };
}

/** A `where` for the people who administer an organization or the network now. */
export function administratorsOf(organizationId: string) {
  return {
    disabledAt: null,
    OR: [
      { isNetworkAdmin: true },
      { memberships: { some: { organizationId, role: 'organization_admin' as const } } },
    ],
  };
}
