import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { present, readableResources } from '../resources/resources.policy';

/** A `where` for the valid grants of a person: unexpired, not revoked, and for an organization they still belong to. */
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
 * A `where` for the resources that an actor may open: those they may read, and those granted to them on request.
 * It is for the page, text and file of a single resource; lists, counts and search use `readableResources`.
 */
export function openableResources(actor: Actor) {
  const grant = grantsOf(actor);
  if (!grant) return readableResources(actor);
  return {
    OR: [readableResources(actor), { ...present, onRequest: true, requests: { some: grant } }],
  };
}
