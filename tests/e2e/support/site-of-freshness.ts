import { page, type SitePage } from './site-page';

/** Pages for keeping profiles fresh, and for the letters about it. */
export const freshnessPages: readonly SitePage[] = [
  page('account/still-right', 'still-right', (lang, { reminder }) => {
    return `/${lang}/still-right/${reminder}`;
  }),
  page('account/still-right', 'still-right-done', (lang, { answered }) => {
    return `/${lang}/still-right/${answered}`;
  }),
  page('account/stop-mail', 'stop-mail', (lang, { stopMail }) => `/${lang}/mail/stop/${stopMail}`),
  page('account/stop-mail', 'stop-mail-done', (lang, { stoppedMail }) => {
    return `/${lang}/mail/stop/${stoppedMail}`;
  }),
  page('workspace/own-mail', 'own-mail', (lang) => `/${lang}/workspace/account/mail`, 'staff'),
  page(
    'workspace/organization-freshness',
    'own-freshness',
    (lang, { full }) => `/${lang}/workspace/organizations/${full.slug}/freshness`,
    'staff',
  ),
  page(
    'workspace/organization-freshness',
    'own-freshness-never',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/freshness`,
    'bareStaff',
  ),
  page('admin/freshness', 'admin-freshness', (lang) => `/${lang}/admin/freshness`, 'administrator'),
  page(
    'admin/freshness',
    'admin-freshness-told',
    (lang) => `/${lang}/admin/freshness?state=stale&outcome=sent&about=pop-noj`,
    'administrator',
  ),
  page(
    'admin/freshness',
    'admin-freshness-none',
    (lang) => `/${lang}/admin/freshness?q=zzzz`,
    'administrator',
  ),
  page('admin/mail', 'admin-mail', (lang) => `/${lang}/admin/mail`, 'administrator'),
  page('admin/backups', 'admin-backups', (lang) => `/${lang}/admin/backups`, 'administrator'),
];
