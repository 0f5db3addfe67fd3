import { aStoredEvent } from '../../factories/events';
import type { Canaries } from './canaries';

interface Known {
  own: { id: string };
  other: { id: string };
  otherStaff: { id: string };
  hiddenForSafety: { id: string };
}

/**
 * Events of every audience: of A for everybody, with a link that only the host and those who registered read; of A for
 * the network; of another organization for itself; and of the organization that is hidden.
 */
export async function makeEvents(canaries: Canaries, known: Known) {
  const { own, other, hiddenForSafety } = known;
  const join = (audience: Parameters<Canaries['in']>[0]) =>
    `https://example.org/${canaries.in(audience)}`;
  const hidden = canaries.in('hidden for safety');
  const events = {
    public: await aStoredEvent({
      ...{ by: own, title: `Taller ${canaries.in('public')}`, text: canaries.in('public') },
      ...{ venue: canaries.in('public'), joinUrl: join('organization') },
    }),
    network: await aStoredEvent({
      ...{ by: own, audience: 'network', title: `Mesa ${canaries.in('network')}` },
      ...{ text: canaries.in('network'), venue: canaries.in('network') },
    }),
    own: await aStoredEvent({
      ...{ by: other, audience: 'organization', title: canaries.in('another organization') },
      ...{ text: canaries.in('another organization'), joinUrl: join('another organization') },
    }),
    hidden: await aStoredEvent({ by: hiddenForSafety, title: hidden, text: hidden, venue: hidden }),
  };
  canaries.add('hidden for safety', events.hidden.slug);
  return { events };
}
