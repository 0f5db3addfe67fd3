import type { Actor } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';

/**
 * The `where` for the recommendations that an actor may read: everybody the published ones, the secretariat and whoever
 * proposed it the others.
 */
export function readableRecommendations(actor: Actor) {
  // While an organization is hidden for safety, nothing that it wrote is shown.
  const shown = { OR: [{ organizationId: null }, { organization: listed }] };
  if (can(actor, 'recommendation.publish')) return shown;
  const own = { organizationId: { in: ownOrganizationIds(actor) } };
  return { AND: [shown, { OR: [{ state: 'published' as const }, own] }] };
}
