import type { Actor } from '~/platform/auth/actor';
import { audienceWhere } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { ownedWhere } from '~/platform/auth/permissions';

/** Not withdrawn, and its organization is in the network: what can be seen by anybody at all. */
export const present = { withdrawnAt: null, organization: listed } as const;

/**
 * The one `where` of what an actor may read of resources and their files, for every list, count, search
 * and download. A resource is visible as a whole, by the rule that all rows with an audience have.
 */
export function readableResources(actor: Actor) {
  const rule = audienceWhere(actor);
  if (!('OR' in rule)) return { ...present, visibility: rule.audience };
  const [{ audience }, own] = rule.OR;
  return { ...present, OR: [{ visibility: audience }, own] };
}

/** A `where` for the resources that the actor may change: those of their own organizations. */
export function editableResources(actor: Actor) {
  return { ...present, ...ownedWhere(actor, 'resource.share') };
}
