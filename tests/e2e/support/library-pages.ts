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
  page('public/collections', 'collections', (lang) => `/${lang}/collections`),
  page('public/collection', 'collection', (lang, { collection }) => {
    return `/${lang}/collections/${collection.slug}`;
  }),
  page('public/collection', 'collection-empty', (lang, { emptyCollection }) => {
    return `/${lang}/collections/${emptyCollection.slug}`;
  }),
  page(
    'workspace/collections',
    'own-collections',
    (lang) => `/${lang}/workspace/collections`,
    'staff',
  ),
  page(
    'workspace/collections',
    'own-collections-add',
    (lang, { resource }) => `/${lang}/workspace/collections?add=${resource.slug}`,
    'staff',
  ),
  page(
    'workspace/collections',
    'own-collections-empty',
    (lang) => `/${lang}/workspace/collections`,
    'bareStaff',
  ),
  page(
    'workspace/collection-new',
    'collection-new',
    (lang) => `/${lang}/workspace/collections/new`,
    'staff',
  ),
  page(
    'workspace/collection-edit',
    'collection-edit',
    (lang, { collection }) => `/${lang}/workspace/collections/${collection.slug}/edit`,
    'staff',
  ),
  page(
    'workspace/resource-comments',
    'resource-comments',
    (lang, { editions }) => `/${lang}/workspace/resources/${editions.newer.slug}/comments`,
    'staff',
  ),
  page(
    'workspace/resource-comments',
    'resource-comments-empty',
    (lang, { editions }) => `/${lang}/workspace/resources/${editions.behind.slug}/comments`,
    'administrator',
  ),
  page('admin/comments', 'admin-comments', (lang) => `/${lang}/admin/comments`, 'administrator'),
  page('public/resource', 'resource-document', (lang, { editions }) => {
    return `/${lang}/resources/${editions.newer.slug}`;
  }),
  page('public/resources', 'resources-passages', (lang) => {
    return `/${lang}/resources?q=restituci%C3%B3n+derechos`;
  }),
  page('public/resource-text', 'resource-text', (lang, { editions }) => {
    return `/${lang}/resources/${editions.newer.slug}/text?page=2`;
  }),
];
