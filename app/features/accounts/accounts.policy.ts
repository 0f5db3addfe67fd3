import { isNetworkAdmin, type Actor, type Role } from '~/platform/auth/actor';

/**
 * Whether the actor may invite somebody into a role: the network's administrators into any.
 *
 * @param organizationId the organization of the role; null for `network-admin`
 */
export function canInvite(actor: Actor, role: Role, organizationId: string | null): boolean {
  if ((role === 'network-admin') !== (organizationId === null)) return false;
  // An organization's administrators inviting into it will be a second reason to say yes here.
  return isNetworkAdmin(actor);
}

/** Whether the actor sees who is in the network, and may change roles and disable people. */
export function canAdministerPeople(actor: Actor): boolean {
  return isNetworkAdmin(actor);
}

const nobody = { in: [] as string[] };

/** A `where` for the people whom the actor administers. */
export function administeredPeople(actor: Actor): { id?: { in: string[] } } {
  return canAdministerPeople(actor) ? {} : { id: nobody };
}

/** A `where` for the invitations that the actor may see, send again and take back. */
export function administeredInvitations(actor: Actor): { id?: { in: string[] } } {
  return canAdministerPeople(actor) ? {} : { id: nobody };
}
