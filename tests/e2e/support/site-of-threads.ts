import { alertPages } from './site-of-alerts';
import { eventPages } from './site-of-events';
import { groupPages } from './site-of-groups';
import { requestPages } from './site-of-requests';
import type { SitePage } from './site-page';

/** The pages of requests, groups, alerts and events. */
export const threadPages: readonly SitePage[] = [
  ...requestPages,
  ...groupPages,
  ...alertPages,
  ...eventPages,
];
