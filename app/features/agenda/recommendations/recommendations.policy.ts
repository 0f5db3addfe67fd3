import type { Actor } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { can } from '~/platform/auth/permissions';

/**
 * The `where` for the recommendations that an actor may read: everybody the published ones, the secretariat and whoever
 * proposed it the others.
 */
export function readableRecommendations(actor: Actor) {
  if (can(actor, 'recommendation.publish')) return {};
  return {
    OR: [{ state: 'published' as const }, { organizationId: { in: ownOrganizationIds(actor) } }],
  };
}
