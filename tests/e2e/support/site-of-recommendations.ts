import { page, type SitePage } from './site-page';

/** The pages of recommendations. */
export const recommendationPages: readonly SitePage[] = [
  page('public/recommendations', 'recommendations', (lang) => `/${lang}/recommendations`),
  page(
    'public/recommendations',
    'recommendations-none',
    (lang) => `/${lang}/recommendations?country=BZ&level=local`,
  ),
  page('public/recommendation', 'recommendation', (lang, { campaigns }) => {
    return `/${lang}/recommendations/${campaigns.recommendation.slug}`;
  }),
  page(
    'workspace/recommendation-new',
    'recommendation-new',
    (lang) => `/${lang}/workspace/recommendations/new`,
    'staff',
  ),
  page(
    'workspace/recommendation-add',
    'recommendation-add',
    (lang, { campaigns }) => `/${lang}/workspace/recommendations/${campaigns.recommendation.slug}`,
    'staff',
  ),
  page(
    'admin/recommendations',
    'admin-recommendations',
    (lang) => `/${lang}/admin/recommendations`,
    'administrator',
  ),
];
