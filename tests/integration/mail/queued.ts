import type { MailKind } from '~/features/notifications/mail-kinds';
import type { Waits } from './stops';
import { waitingAboutAccounts } from './queued-accounts';
import { waitingAboutCampaigns } from './queued-campaigns';
import { waitingAboutOrganizations } from './queued-organizations';
import { waitingAboutEvents } from './queued-events';
import { waitingAboutAlerts } from './queued-alerts';
import { waitingAboutProcedures } from './queued-procedures';
import { waitingAboutRequests } from './queued-requests';
import { waitingAboutResources } from './queued-resources';

/** Queues a letter of each kind. A kind without a line here is a type error. */
export const waiting: Record<MailKind, Waits> = {
  ...waitingAboutAccounts,
  ...waitingAboutOrganizations,
  ...waitingAboutRequests,
  ...waitingAboutCampaigns,
  ...waitingAboutAlerts,
  ...waitingAboutEvents,
  ...waitingAboutResources,
  ...waitingAboutProcedures,
};
