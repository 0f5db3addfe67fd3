import { page, type SitePage } from './site-page';

/** The pages of editions, collections and comments, in the states that look different. */
export const libraryPages: readonly SitePage[] = [
  page('public/resource', 'resource-behind', (lang, { editions }) => {
    return `/${lang}/resources/${editions.behind.slug}`;
  }),
  page(
    'public/resource',
    'resource-editions-partner',
    (lang, { editions }) => `/${lang}/resources/${editions.newer.slug}`,
    'staff',
  ),
  page(
    'workspace/resource-editions',
    'resource-editions',
    (lang, { editions }) => `/${lang}/workspace/resources/${editions.newer.slug}/editions`,
    'staff',
  ),
  page(
    'workspace/resource-editions',
    'resource-editions-other',
    (lang, { editions }) => `/${lang}/workspace/resources/${editions.newer.slug}/editions`,
    'bareStaff',
  ),
];
