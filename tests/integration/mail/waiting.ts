import type { MailKind } from '~/features/notifications/mail-kinds';
import type { Waits } from './stops';
import { waitingAboutAccounts } from './waiting-accounts';
import { waitingAboutOrganizations } from './waiting-organizations';
import { waitingAboutResources } from './waiting-resources';

/** How a letter of each kind comes to wait. A kind that is new has no line here, and this does not compile. */
export const waiting: Record<MailKind, Waits> = {
  ...waitingAboutAccounts,
  ...waitingAboutOrganizations,
  ...waitingAboutResources,
};
