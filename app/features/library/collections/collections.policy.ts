import type { Actor } from '~/platform/auth/actor';
import { audienceWhere, readingOf } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { can, ownedWhere } from '~/platform/auth/permissions';

/**
 * The only `where` for the collections that an actor may read. The resources in a collection follow their own rule:
 * a collection gives access to none of them. The shelf of a group is none of these: only the group's pages know it.
 */
export function readableCollections(actor: Actor) {
  return {
    ...{ removedAt: null, groupId: null },
    OR: [
      { AND: [{ organization: listed }, audienceWhere(actor)] },
      { organizationId: null, audience: { in: readingOf(actor).audiences } },
    ],
  };
}

/** A `where` for the collections that the actor may change: those of their organizations or of the network. */
export function editableCollections(actor: Actor) {
  const ofNetwork = can(actor, 'collection.curate-network') ? [{ organizationId: null }] : [];
  return {
    ...{ removedAt: null, groupId: null },
    OR: [{ AND: [{ organization: listed }, ownedWhere(actor, 'collection.curate')] }, ...ofNetwork],
  };
}
