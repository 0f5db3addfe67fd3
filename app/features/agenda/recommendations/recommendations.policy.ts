import type { Actor } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';

/** While an organization is hidden for safety, nothing that it wrote is shown. */
export const shownRecommendations = {
  OR: [{ organizationId: null }, { organization: listed }],
};

/** A `where` for the recommendations that everybody may read. */
export const publishedRecommendations = { state: 'published' as const, ...shownRecommendations };

/**
 * The `where` for the recommendations that an actor may read: everybody the published ones, the secretariat and whoever
 * proposed it the others.
 */
export function readableRecommendations(actor: Actor) {
  if (can(actor, 'recommendation.publish')) return shownRecommendations;
  const own = { organizationId: { in: ownOrganizationIds(actor) } };
  return { AND: [shownRecommendations, { OR: [{ state: 'published' as const }, own] }] };
}
