import { creatingAlerts } from './creating-alerts';
import { creatingEvents } from './creating-events';
import { creatingGroups } from './creating-groups';
import { creatingRequests } from './creating-requests';

/** Forms that create requests, groups, alerts and events, and answers to them. */
export const creatingThreads = {
  ...creatingRequests,
  ...creatingGroups,
  ...creatingAlerts,
  ...creatingEvents,
};
