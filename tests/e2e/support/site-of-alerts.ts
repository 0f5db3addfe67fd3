import { page, type SitePage } from './site-page';

/** The pages of alerts. */
export const alertPages: readonly SitePage[] = [
  page('public/alerts', 'alerts', (lang) => `/${lang}/alerts`),
  page('public/alerts', 'alerts-past', (lang) => `/${lang}/alerts?state=past&country=GT`),
  page('public/alerts', 'alerts-partner', (lang) => `/${lang}/alerts?q=zzzz`, 'staff'),
  page('public/alert', 'alert', (lang, { alerted }) => `/${lang}/alerts/${alerted.confirmed}`),
  page('public/alert', 'alert-past', (lang, { alerted }) => `/${lang}/alerts/${alerted.expired}`),
  page(
    'public/alert',
    'alert-own',
    (lang, { alerted }) => `/${lang}/alerts/${alerted.confirmed}?done=published`,
    'staff',
  ),
  page(
    'public/alert',
    'alert-partner',
    (lang, { alerted }) => `/${lang}/alerts/${alerted.unconfirmed}`,
    'bareStaff',
  ),
  page('workspace/alert-new', 'alert-new', (lang) => `/${lang}/workspace/alerts/new`, 'staff'),
  page(
    'workspace/alert-update',
    'alert-update',
    (lang, { alerted }) => `/${lang}/workspace/alerts/${alerted.confirmed}/update`,
    'staff',
  ),
  page(
    'workspace/followed-alerts',
    'followed-alerts',
    (lang) => `/${lang}/workspace/alerts/following?country=MX`,
    'staff',
  ),
];
