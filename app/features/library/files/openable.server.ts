import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { present, readableResources } from '../resources/resources.policy';

/** A `where` for grants of a person that hold now: given, not ended, and asked for an organization they are in. */
function grantsOf(actor: Actor) {
  if (actor.kind !== 'person' || actor.memberships.length === 0) return null;
  return {
    personId: actor.id,
    organizationId: { in: actor.memberships.map(({ organizationId }) => organizationId) },
    revokedAt: null,
    expiresAt: { gt: now() },
  };
}

/**
 * The `where` of what an actor may open: what they may read, and what was granted to them on request. For one
 * resource at its address, its text and its file; lists, counts and search know what is readable alone.
 */
export function openableResources(actor: Actor) {
  const grant = grantsOf(actor);
  if (!grant) return readableResources(actor);
  return {
    OR: [readableResources(actor), { ...present, onRequest: true, requests: { some: grant } }],
  };
}
