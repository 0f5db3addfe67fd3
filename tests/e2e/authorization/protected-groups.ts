import { aDiscussion, aGroup } from '../../factories/groups';
import type { Canaries } from './canaries';

interface Known {
  own: { id: string };
  other: { id: string };
  hiddenForSafety: { id: string };
}

/**
 * An open group of A's, one that one asks to join and a closed one of another organization, each with a discussion, and
 * a discussion of the whole network; the organization that is hidden wrote in the open group, and belongs to all.
 */
export async function makeGroups(canaries: Canaries, { own, other, hiddenForSafety }: Known) {
  const network = () => canaries.in('network');
  const another = () => canaries.in('another organization');
  const groups = {
    open: await aGroup({ by: own, name: network(), members: [own, hiddenForSafety] }),
    onRequest: await aGroup({
      ...{ by: other, access: 'on_request' },
      members: [other, hiddenForSafety],
    }),
    closed: await aGroup({
      ...{ by: other, access: 'closed', name: another(), charter: another() },
      members: [other, hiddenForSafety],
    }),
  };
  const hidden = () => canaries.in('hidden for safety');
  const talks = {
    open: await aDiscussion({ by: own, group: groups.open, title: network(), text: network() }),
    onRequest: await aDiscussion({
      ...{ by: other, group: groups.onRequest, title: another(), text: another() },
    }),
    closed: await aDiscussion({
      ...{ by: other, group: groups.closed, title: another(), text: another() },
    }),
    network: await aDiscussion({ by: own, title: network(), text: network() }),
    hidden: await aDiscussion({
      ...{ by: hiddenForSafety, group: groups.open, title: hidden(), text: hidden() },
    }),
  };
  return { groups, talks };
}
