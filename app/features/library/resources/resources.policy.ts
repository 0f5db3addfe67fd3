import type { Actor } from '~/platform/auth/actor';
import { readingOf } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { ownedWhere } from '~/platform/auth/permissions';

/** A `where` for resources that anybody can see at all: not withdrawn, and of a listed organization. */
export const present = { withdrawnAt: null, organization: listed } as const;

/**
 * The `where` for the resources that an actor may read, used by every list and count. `openableResources` adds files on
 * request that were opened to the actor; `readableSql` is the same rule for the search. A resource is visible as a whole, by the same rule as all rows with an audience.
 */
export function readableResources(actor: Actor) {
  const { audiences, own } = readingOf(actor);
  return { ...present, OR: [{ visibility: { in: audiences } }, { organizationId: { in: own } }] };
}

/** A `where` for the resources that the actor may change: those of their own organizations. */
export function editableResources(actor: Actor) {
  return { ...present, ...ownedWhere(actor, 'resource.share') };
}
