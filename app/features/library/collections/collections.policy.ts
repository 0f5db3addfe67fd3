import type { Actor } from '~/platform/auth/actor';
import { audienceWhere } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { can, ownedWhere } from '~/platform/auth/permissions';

/**
 * The one `where` of the collections that an actor may read. What is in one is shown by the rule of
 * resources: a collection opens nothing.
 */
export function readableCollections(actor: Actor) {
  const ofNetwork = can(actor, 'read.network')
    ? (['public', 'network'] as const)
    : (['public'] as const);
  return {
    removedAt: null,
    OR: [
      { AND: [{ organization: listed }, audienceWhere(actor)] },
      { organizationId: null, audience: { in: [...ofNetwork] } },
    ],
  };
}

/** A `where` for the collections that the actor may change: their organizations', or the network's own. */
export function editableCollections(actor: Actor) {
  const ofNetwork = can(actor, 'collection.curate-network') ? [{ organizationId: null }] : [];
  return {
    removedAt: null,
    OR: [{ AND: [{ organization: listed }, ownedWhere(actor, 'collection.curate')] }, ...ofNetwork],
  };
}
