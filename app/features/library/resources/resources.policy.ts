import type { Actor } from '~/platform/auth/actor';
import { readingOf } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { ownedWhere } from '~/platform/auth/permissions';

/** A `where` for resources that anybody can see at all: not withdrawn, and of a listed organization. */
export const present = { withdrawnAt: null, organization: listed } as const;

/**
 * The only `where` for the resources (and files) that an actor may read, used by every list, count, search and
 * download. A resource is visible as a whole, by the same rule as all rows with an audience.
 */
export function readableResources(actor: Actor) {
  const { audiences, own } = readingOf(actor);
  return { ...present, OR: [{ visibility: { in: audiences } }, { organizationId: { in: own } }] };
}

/** A `where` for the resources that the actor may change: those of their own organizations. */
export function editableResources(actor: Actor) {
  return { ...present, ...ownedWhere(actor, 'resource.share') };
}
