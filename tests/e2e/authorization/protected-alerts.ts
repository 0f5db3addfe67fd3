import { aStoredAlert } from '../../factories/alerts';
import type { Canaries } from './canaries';

interface Known {
  own: { id: string };
  other: { id: string };
  hiddenForSafety: { id: string };
}

/**
 * Alerts of both audiences: one of A's that everybody reads, confirmed by another organization and by the one that is
 * hidden; one of A's for the network; one that expired; and one of the organization that is hidden, which A confirmed.
 */
export async function makeAlerts(canaries: Canaries, { own, other, hiddenForSafety }: Known) {
  const network = () => canaries.in('network');
  const hidden = () => canaries.in('hidden for safety');
  const alerts = {
    public: await aStoredAlert({
      ...{ by: own, title: `Horario ${canaries.in('public')}`, text: canaries.in('public') },
      confirmedBy: [
        { by: other, text: `Vimos el aviso ${canaries.in('public')}` },
        { by: hiddenForSafety, text: hidden() },
      ],
    }),
    network: await aStoredAlert({
      ...{ by: own, audience: 'network', title: `Traslado ${network()}`, text: network() },
      confirmedBy: [{ by: other, text: network() }],
    }),
    hidden: await aStoredAlert({
      ...{ by: hiddenForSafety, title: hidden(), text: hidden() },
      // A's own words stay in its own data archive; nobody else reads them.
      confirmedBy: [{ by: own, text: canaries.in('organization') }],
    }),
  };
  canaries.add('hidden for safety', alerts.hidden.slug);
  return { alerts };
}
