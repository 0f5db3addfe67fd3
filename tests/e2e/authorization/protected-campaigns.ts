import { aStoredCampaign } from '../../factories/campaigns';
import { aRecommendation } from '../../factories/recommendations';
import type { Canaries } from './canaries';

interface Known {
  own: { id: string };
  other: { id: string };
  hiddenForSafety: { id: string };
}

/**
 * Joint advocacy in every state and of every audience: A's public one, which the hidden organization signed, too; A's for
 * the network, its consultation and its draft; another organization's draft; and one that the hidden organization leads.
 */
export async function makeCampaigns(canaries: Canaries, known: Known) {
  const { own, other, hiddenForSafety } = known;
  const campaign = (
    reader: Parameters<Canaries['in']>[0],
    wishes: Omit<Parameters<typeof aStoredCampaign>[0], 'title' | 'body'>,
  ) =>
    aStoredCampaign({
      ...wishes,
      title: `Carta ${canaries.in(reader)}`,
      body: `Pedimos ${canaries.in(reader)}`,
    });
  const campaigns = {
    public: await campaign('public', { by: own, signedBy: [other, hiddenForSafety] }),
    delivered: await campaign('public', {
      ...{ by: own, status: 'delivered', signedBy: [other, hiddenForSafety] },
    }),
    network: await campaign('network', { by: own, audience: 'network', signedBy: [other] }),
    consultation: await campaign('network', { by: own, status: 'consultation' }),
    draft: await campaign('organization', { by: own, status: 'draft' }),
    otherDraft: await campaign('another organization', { by: other, status: 'draft' }),
    hidden: await campaign('hidden for safety', { by: hiddenForSafety, signedBy: [own] }),
  };
  canaries.add('hidden for safety', campaigns.hidden.slug);
  const recommendations = {
    published: await aRecommendation({
      by: own,
      text: canaries.in('public'),
      assessedBy: [
        { by: own, note: canaries.in('public') },
        { by: hiddenForSafety, note: canaries.in('hidden for safety'), isState: true },
      ],
    }),
    proposed: await aRecommendation({ ...{ by: own, state: 'proposed' } }),
  };
  return { campaigns, recommendations };
}
