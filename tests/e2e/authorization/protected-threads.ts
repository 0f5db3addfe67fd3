import type { Canaries } from './canaries';
import { makeAlerts } from './protected-alerts';
import { makeEvents } from './protected-events';
import { makeGroups } from './protected-groups';
import { makeRequests } from './protected-requests';

type Known = Parameters<typeof makeRequests>[1] &
  Parameters<typeof makeAlerts>[1] &
  Parameters<typeof makeGroups>[1] &
  Parameters<typeof makeEvents>[1];

/** Threads of every kind, with the words that some readers must not find. */
export async function makeThreads(canaries: Canaries, known: Known) {
  return {
    ...(await makeRequests(canaries, known)),
    ...(await makeAlerts(canaries, known)),
    ...(await makeGroups(canaries, known)),
    ...(await makeEvents(canaries, known)),
  };
}
