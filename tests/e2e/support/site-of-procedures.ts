import { page, type SitePage } from './site-page';

/** The pages of the rights agenda about procedures. */
export const procedurePages: readonly SitePage[] = [
  page('public/procedures', 'procedures', (lang) => `/${lang}/procedures`),
  page('public/procedures', 'procedures-changed', (lang) => {
    return `/${lang}/procedures?stage=reception&compare-to=2026-01-01`;
  }),
  page('public/procedure', 'procedure', (lang) => {
    return `/${lang}/procedures/us/border-and-apprehension/unaccompanied`;
  }),
  page('public/procedure', 'procedure-empty', (lang) => `/${lang}/procedures/hn/origin/separated`),
  page('public/returns', 'returns', (lang) => `/${lang}/procedures/returns?from=US&to=GT`),
  page('public/rights', 'rights', (lang) => `/${lang}/rights`),
  page(
    'workspace/procedures',
    'own-procedures',
    (lang) => `/${lang}/workspace/procedures`,
    'staff',
  ),
  page(
    'workspace/procedure-new',
    'procedure-new',
    (lang) => `/${lang}/workspace/procedures/new?country=GT&stage=reception`,
    'staff',
  ),
  page(
    'workspace/procedure-new',
    'procedure-correct',
    (lang) => `/${lang}/workspace/procedures/new?entry=us-border-screening`,
    'staff',
  ),
  page(
    'workspace/procedure',
    'procedure-verify',
    (lang) => `/${lang}/workspace/procedures/gt-reception`,
    'staff',
  ),
  page(
    'admin/procedures',
    'admin-procedures',
    (lang) => `/${lang}/admin/procedures`,
    'administrator',
  ),
  page('public/right', 'right', (lang) => `/${lang}/rights/liberty`),
];
