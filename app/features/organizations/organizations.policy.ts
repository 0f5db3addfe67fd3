import { isNetworkAdmin, ownOrganizationIds, roleIn, type Actor } from '~/platform/auth/actor';

/** Whether the actor may change an organization's profile: its own people, in any role. */
export function canEditOrganization(actor: Actor, organizationId: string): boolean {
  return roleIn(actor, organizationId) !== undefined;
}

/** Whether the actor may create, archive and restore organizations. */
export function canAdministerOrganizations(actor: Actor): boolean {
  return isNetworkAdmin(actor);
}

/** A `where` for the organizations that everybody may know of. */
export const listedOrganizations = { archivedAt: null } as const;

/** A `where` for the organizations whose profile the actor may change. */
export function editableOrganizations(actor: Actor) {
  return { ...listedOrganizations, id: { in: ownOrganizationIds(actor) } };
}

/** A `where` for the organizations that the actor administers: all, archived ones too, or none. */
export function administeredOrganizations(actor: Actor): { id?: { in: string[] } } {
  return canAdministerOrganizations(actor) ? {} : { id: { in: [] } };
}
