import { page, type SitePage } from './site-page';

/** Pages for writing and translating an organization's texts. */
export const textPages: readonly SitePage[] = [
  page(
    'workspace/organization-texts',
    'organization-texts',
    (lang, { full }) => `/${lang}/workspace/organizations/${full.slug}/texts`,
    'staff',
  ),
  page(
    'workspace/organization-texts',
    'organization-texts-conflict',
    (lang, { behind }) => `/${lang}/workspace/organizations/${behind.slug}/texts?done=kept`,
    'behindStaff',
  ),
  page(
    'workspace/organization-texts',
    'organization-texts-bare',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/texts`,
    'bareStaff',
  ),
  page(
    'workspace/organization-history',
    'organization-history',
    (lang, { behind }) => `/${lang}/workspace/organizations/${behind.slug}/history`,
    'behindStaff',
  ),
  page(
    'workspace/organization-history',
    'organization-history-empty',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/history`,
    'bareStaff',
  ),
  page(
    'workspace/organization-revision',
    'organization-revision',
    (lang, { behind }) => `/${lang}/workspace/organizations/${behind.slug}/history/2`,
    'behindStaff',
  ),
  page('public/organization', 'organization-behind', (lang, { behind }) => {
    return `/${lang}/organizations/${behind.slug}`;
  }),
  page(
    'admin/translations',
    'admin-translations',
    (lang) => `/${lang}/admin/translations`,
    'administrator',
  ),
];
