import type { Actor } from '~/platform/auth/actor';
import { readingOf } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { can, ownedWhere } from '~/platform/auth/permissions';
import type { CampaignStatus } from './campaigns.schema';

/** The states in which a campaign has its audience. */
export const shown: CampaignStatus[] = ['open', 'frozen', 'delivered', 'answered', 'closed'];

/** The states in which a campaign's text changes no more. */
export const settled: CampaignStatus[] = ['frozen', 'delivered', 'answered', 'closed'];

/**
 * The `where` for the campaigns that an actor may read; every list, count, document, letter and feed uses it. A draft is
 * its organization's own, a consultation the network's, and from then on it has its audience.
 */
export function readableCampaigns(actor: Actor) {
  const { audiences, own } = readingOf(actor);
  return {
    organization: listed,
    OR: [
      { status: { in: shown }, audience: { in: audiences } },
      { organizationId: { in: own } },
      ...(can(actor, 'read.network') ? [{ status: 'consultation' as const }] : []),
    ],
  };
}

/** The `where` for the campaigns that an actor leads. */
export function ledCampaigns(actor: Actor) {
  return { AND: [{ organization: listed }, ownedWhere(actor, 'campaign.lead')] };
}
