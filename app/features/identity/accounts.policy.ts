import type { Actor, Role } from '~/platform/auth/actor';
import { can, ownedWhere } from '~/platform/auth/permissions';

/**
 * Whether the actor may invite somebody into a role: an organization's administrators into that organization,
 * network administrators into any.
 *
 * @param organizationId the organization of the role; null for `network-admin`
 */
export function canInvite(actor: Actor, role: Role, organizationId: string | null): boolean {
  if ((role === 'network-admin') !== (organizationId === null)) return false;
  if (role === 'network-admin') return can(actor, 'people.administer');
  return can(actor, 'members.invite', organizationId);
}

/** A `where` for the people whom the actor administers: everybody or nobody. */
export function administeredPeople(actor: Actor): { id?: { in: string[] } } {
  return can(actor, 'people.administer') ? {} : { id: { in: [] } };
}

/** A `where` for the invitations that the actor may see, resend and revoke. */
export function administeredInvitations(actor: Actor): { organizationId?: { in: string[] } } {
  return ownedWhere(actor, 'members.invite');
}
