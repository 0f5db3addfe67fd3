import { page, type SitePage } from './site-page';

/** The pages of the network's administration. */
export const administrationPages: readonly SitePage[] = [
  page('admin/overview', 'admin', (lang) => `/${lang}/admin`, 'administrator'),
  page(
    'admin/organizations',
    'admin-organizations',
    (lang) => `/${lang}/admin/organizations`,
    'administrator',
  ),
  page(
    'admin/organization-new',
    'admin-organization-new',
    (lang) => `/${lang}/admin/organizations/new`,
    'administrator',
  ),
  page(
    'admin/organization',
    'admin-organization',
    (lang, { full }) => `/${lang}/admin/organizations/${full.slug}`,
    'administrator',
  ),
  page(
    'admin/organization',
    'admin-organization-hidden',
    (lang, { hiddenForSafety }) => `/${lang}/admin/organizations/${hiddenForSafety.slug}`,
    'administrator',
  ),
  page('admin/reports', 'admin-reports', (lang) => `/${lang}/admin/reports`, 'administrator'),
  page('admin/terms', 'admin-terms', (lang) => `/${lang}/admin/terms`, 'administrator'),
  page(
    'admin/term-new',
    'admin-term-new',
    (lang) => `/${lang}/admin/terms/stage/new`,
    'administrator',
  ),
  page(
    'admin/term',
    'admin-term',
    (lang) => `/${lang}/admin/terms/expertise/edit/mhpss`,
    'administrator',
  ),
  page('admin/thesaurus', 'admin-thesaurus', (lang) => `/${lang}/admin/thesaurus`, 'administrator'),
  page(
    'admin/thesaurus',
    'admin-thesaurus-none',
    (lang) => `/${lang}/admin/thesaurus?q=zzzz`,
    'administrator',
  ),
  page(
    'admin/thesaurus-entry-new',
    'admin-thesaurus-entry-new',
    (lang) => `/${lang}/admin/thesaurus/new`,
    'administrator',
  ),
  page(
    'admin/thesaurus-entry',
    'admin-thesaurus-entry',
    (lang) => `/${lang}/admin/thesaurus/entries/international-protection`,
    'administrator',
  ),
  page('admin/risk', 'admin-risk', (lang) => `/${lang}/admin/risk`, 'administrator'),
  page('admin/people', 'admin-people', (lang) => `/${lang}/admin/people`, 'administrator'),
  page(
    'admin/person',
    'admin-person',
    (lang, { staff }) => `/${lang}/admin/people/${staff.id}`,
    'administrator',
  ),
  page(
    'admin/invitations',
    'admin-invitations',
    (lang) => `/${lang}/admin/invitations`,
    'administrator',
  ),
  page(
    'admin/recoveries',
    'admin-recoveries',
    (lang) => `/${lang}/admin/recoveries`,
    'administrator',
  ),
  page('admin/audit', 'admin-audit', (lang) => `/${lang}/admin/audit`, 'administrator'),
  page(
    'admin/audit',
    'admin-audit-filtered',
    (lang) => `/${lang}/admin/audit?action=resources&from=2026-01-01`,
    'administrator',
  ),
];
