import { page, type SitePage } from './site-page';

/** Pages for writing to organizations, correcting, joining, handing over and withdrawing. */
export const continuityPages: readonly SitePage[] = [
  page('public/contact', 'contact', (lang, { full }) => {
    return `/${lang}/organizations/${full.slug}/contact`;
  }),
  page('public/contact', 'contact-sent', (lang, { full }) => {
    return `/${lang}/organizations/${full.slug}/contact?sent=1`;
  }),
  page('public/correct', 'correct', (lang, { full }) => {
    return `/${lang}/organizations/${full.slug}/correct`;
  }),
  page('public/correct', 'correct-text', (lang, { full }) => {
    return `/${lang}/organizations/${full.slug}/correct?field=description.en`;
  }),
  page('public/correct', 'correct-list', (lang, { full }) => {
    return `/${lang}/organizations/${full.slug}/correct?field=contacts`;
  }),
  page('public/correct', 'correct-sent', (lang, { full }) => {
    return `/${lang}/organizations/${full.slug}/correct?sent=1`;
  }),
  page(
    'workspace/organization-corrections',
    'corrections',
    (lang, { full }) => `/${lang}/workspace/organizations/${full.slug}/corrections`,
    'staff',
  ),
  page(
    'workspace/organization-corrections',
    'corrections-none',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/corrections`,
    'bareStaff',
  ),
  page('public/join', 'join', (lang) => `/${lang}/join`),
  page('public/join', 'join-sent', (lang) => `/${lang}/join?sent=1`),
  page('admin/joining', 'admin-joining', (lang) => `/${lang}/admin/joining`, 'administrator'),
  page('admin/incident', 'admin-incident', (lang) => `/${lang}/admin/incident`, 'administrator'),
  page(
    'admin/continuity',
    'admin-continuity',
    (lang) => `/${lang}/admin/continuity`,
    'administrator',
  ),
  page(
    'public/data-archive',
    'data-archive',
    (lang, { dataArchive }) => `/${lang}/takeaways/${dataArchive}`,
  ),
  page(
    'public/data-archive',
    'data-archive-gone',
    (lang) => `/${lang}/takeaways/${'x'.repeat(43)}`,
  ),
  page(
    'workspace/organization-withdraw',
    'withdraw',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/withdraw`,
    'bareStaff',
  ),
  page(
    'workspace/organization-continuity',
    'continuity',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/continuity`,
    'bareStaff',
  ),
];
