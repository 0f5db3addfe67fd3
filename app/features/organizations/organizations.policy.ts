import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, organizationsWhere } from '~/platform/auth/permissions';

/** A `where` for the organizations whose profile the actor may edit. */
export function editableOrganizations(actor: Actor) {
  return { ...listed, ...organizationsWhere(actor, 'profile.edit') };
}

/**
 * A `where` for the organizations that the actor administers as a network administrator: all, including
 * archived ones, or none.
 */
export function administeredOrganizations(actor: Actor): { id?: { in: string[] } } {
  return can(actor, 'organization.administer') ? {} : { id: { in: [] } };
}
