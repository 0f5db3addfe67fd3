import { aStoredRequest, aTellingOf } from '../../factories/requests';
import { makeProcedures } from './protected-procedures';
import type { Canaries } from './canaries';
import { makeCampaigns } from './protected-campaigns';

interface Known {
  own: { id: string };
  other: { id: string };
  otherStaff: { id: string };
  hiddenForSafety: { id: string };
}

/**
 * Requests of every audience: one of A's that everybody reads, with an answer for the network; one of A's for the
 * network; one of another organization's for itself and those it told; and one of the organization that is hidden,
 * which also answered and translated elsewhere. Joint advocacy, in which requests of several are made, likewise.
 */
export async function makeRequests(canaries: Canaries, known: Known) {
  const { own, other, otherStaff, hiddenForSafety } = known;
  const network = () => canaries.in('network');
  const hidden = () => canaries.in('hidden for safety');
  const requests = {
    public: await aStoredRequest({
      ...{ by: own, audience: 'public', title: `Visita ${canaries.in('public')}` },
      need: canaries.in('public'),
      answers: [
        { by: other, text: `Podemos ${network()}` },
        { by: hiddenForSafety, text: hidden() },
      ],
    }),
    network: await aStoredRequest({
      ...{ by: own, audience: 'network', title: `Traslado ${network()}`, need: network() },
      told: [other, hiddenForSafety],
    }),
    told: await aStoredRequest({
      ...{ by: other, audience: 'organization' },
      title: `Consulta ${canaries.in('another organization')}`,
      need: canaries.in('another organization'),
    }),
    hidden: await aStoredRequest({
      ...{ by: hiddenForSafety, audience: 'public', title: hidden(), need: hidden() },
      // A's own words stay in its own data archive; nobody else reads them.
      answers: [{ by: own, text: canaries.in('organization') }],
    }),
  };
  canaries.add('hidden for safety', requests.hidden.slug);
  // The link is for its person: whoever has it reads the question.
  const asked = await aStoredRequest({ by: own, title: 'Consulta', told: [other] });
  return {
    ...{ requests, answerToken: await aTellingOf(asked, otherStaff) },
    ...(await makeCampaigns(canaries, known)),
    ...(await makeProcedures(canaries, { own, hiddenForSafety })),
  };
}
