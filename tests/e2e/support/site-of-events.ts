import { page, type SitePage } from './site-page';

/** The pages of events. */
export const eventPages: readonly SitePage[] = [
  page('public/events', 'events', (lang) => `/${lang}/events`),
  page('public/events', 'events-past', (lang) => `/${lang}/events?state=past`, 'staff'),
  page('public/event', 'event', (lang, { announced }) => `/${lang}/events/${announced.coming}`),
  page(
    'public/event',
    'event-host',
    (lang, { announced }) => `/${lang}/events/${announced.coming}?done=announced`,
    'staff',
  ),
  page(
    'public/event',
    'event-attended',
    (lang, { announced }) => `/${lang}/events/${announced.coming}`,
    'bareStaff',
  ),
  page(
    'public/event',
    'event-open',
    (lang, { announced }) => `/${lang}/events/${announced.open}`,
    'bareStaff',
  ),
  page('workspace/event-new', 'event-new', (lang) => `/${lang}/workspace/events/new`, 'staff'),
];
