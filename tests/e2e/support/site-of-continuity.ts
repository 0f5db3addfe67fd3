import { page, type SitePage } from './site-page';

/** How organizations are reached, corrected, joined, handed on and withdrawn. */
export const continuityPages: readonly SitePage[] = [
  page('public/contact', 'contact', (lang, { full }) => {
    return `/${lang}/organizations/${full.slug}/contact`;
  }),
  page('public/contact', 'contact-sent', (lang, { full }) => {
    return `/${lang}/organizations/${full.slug}/contact?sent=1`;
  }),
  page(
    'workspace/organization-continuity',
    'continuity',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/continuity`,
    'bareStaff',
  ),
];
