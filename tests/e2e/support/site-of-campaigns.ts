import { page, type SitePage } from './site-page';

/** The pages of joint advocacy. */
export const campaignPages: readonly SitePage[] = [
  page('public/campaigns', 'campaigns', (lang) => `/${lang}/campaigns`),
  page('public/campaigns', 'campaigns-none', (lang) => `/${lang}/campaigns?country=BZ`),
  page('public/campaign', 'campaign-open', (lang, { campaigns }) => {
    return `/${lang}/campaigns/${campaigns.open.slug}`;
  }),
  page('public/campaign', 'campaign-answered', (lang, { campaigns }) => {
    return `/${lang}/campaigns/${campaigns.answered.slug}`;
  }),
  page('public/campaign-version', 'campaign-version', (lang, { campaigns }) => {
    return `/${lang}/campaigns/${campaigns.open.slug}/versions/2`;
  }),
  page('workspace/campaigns', 'own-campaigns', (lang) => `/${lang}/workspace/campaigns`, 'staff'),
  page(
    'workspace/campaign-new',
    'campaign-new',
    (lang) => `/${lang}/workspace/campaigns/new`,
    'staff',
  ),
  page(
    'workspace/campaign-lead',
    'campaign-lead',
    (lang, { campaigns }) => `/${lang}/workspace/campaigns/${campaigns.open.slug}`,
    'staff',
  ),
  page(
    'workspace/campaign-lead',
    'campaign-deliver',
    (lang, { campaigns }) => `/${lang}/workspace/campaigns/${campaigns.frozen.slug}`,
    'staff',
  ),
  page(
    'workspace/campaign-text',
    'campaign-text',
    (lang, { campaigns }) => `/${lang}/workspace/campaigns/${campaigns.open.slug}/text`,
    'staff',
  ),
  page(
    'workspace/campaign-sign',
    'campaign-sign',
    (lang, { campaigns }) => `/${lang}/workspace/campaigns/${campaigns.open.slug}/sign`,
    'bareStaff',
  ),
  page(
    'workspace/organization-mandates',
    'mandates',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/mandates`,
    'bareStaff',
  ),
];
