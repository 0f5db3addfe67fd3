import type { Actor } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';

/**
 * A `where` for the memberships that make an actor a member of a group: their organization belongs to it, or they do
 * themselves, for as long as they belong to that organization.
 */
export function ownMemberships(actor: Actor) {
  const own = ownOrganizationIds(actor);
  const personId = actor.kind === 'person' ? actor.id : null;
  return {
    status: 'member' as const,
    organizationId: { in: own },
    organization: listed,
    OR: [{ personId: null }, ...(personId ? [{ personId }] : [])],
  };
}

/** A `where` for the groups of which an actor is a member. */
export function ownGroups(actor: Actor) {
  return { members: { some: ownMemberships(actor) } };
}

/** A `where` for the groups that an actor coordinates; while a group has no coordinator, each of its members does. */
export function coordinatedGroups(actor: Actor) {
  const isCoordinator = true;
  const nobody = { members: { none: { isCoordinator, organization: listed } } };
  return {
    OR: [
      { members: { some: { ...ownMemberships(actor), isCoordinator } } },
      { AND: [ownGroups(actor), nobody] },
    ],
  };
}

/** While the organization that founded a group is hidden for safety, its name and charter are, too. */
const shownGroups = { OR: [{ organizationId: null }, { organization: listed }] };

/**
 * A `where` for the groups that an actor may know of. Partners know of open groups and of those that one asks to join;
 * a closed group is known to its members alone. Visitors know of none.
 */
export function knownGroups(actor: Actor) {
  if (!can(actor, 'read.network')) return { id: { in: [] as string[] } };
  return { AND: [shownGroups, { OR: [{ access: { not: 'closed' as const } }, ownGroups(actor)] }] };
}

/** A `where` for the groups whose discussions, decisions and shelf an actor may read: open ones, and their own. */
export function readableGroups(actor: Actor) {
  if (!can(actor, 'read.network')) return { id: { in: [] as string[] } };
  return { AND: [shownGroups, { OR: [{ access: 'open' as const }, ownGroups(actor)] }] };
}

/** A `where` for rows that may belong to a group: those of none, and those of groups that the actor may read. */
export function inReadableGroup(actor: Actor) {
  // Visitors read no group, so that public pages need not look at groups at all.
  if (!can(actor, 'read.network')) return { groupId: null };
  return { OR: [{ groupId: null }, { group: readableGroups(actor) }] };
}
