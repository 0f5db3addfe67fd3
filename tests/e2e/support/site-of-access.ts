import { page, type SitePage } from './site-page';

/** The pages of resources on request. */
export const accessPages: readonly SitePage[] = [
  page('public/resources', 'resources-on-request', (lang) => `/${lang}/resources`, 'bareStaff'),
  page(
    'workspace/resource-request',
    'resource-request',
    (lang, { onRequest }) => `/${lang}/workspace/resources/${onRequest.unasked.slug}/request`,
    'bareStaff',
  ),
  page(
    'workspace/resource-request',
    'resource-request-waiting',
    (lang, { onRequest }) => `/${lang}/workspace/resources/${onRequest.asked.slug}/request`,
    'bareStaff',
  ),
  page(
    'workspace/resource-request',
    'resource-request-opened',
    (lang, { onRequest }) => `/${lang}/workspace/resources/${onRequest.granted.slug}/request`,
    'bareStaff',
  ),
  page(
    'workspace/requests',
    'requests-received',
    (lang) => `/${lang}/workspace/resources/requests`,
    'staff',
  ),
  page(
    'workspace/requests',
    'requests-sent',
    (lang) => `/${lang}/workspace/resources/requests?done=asked`,
    'bareStaff',
  ),
  page(
    'workspace/organization-keys',
    'organization-keys',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/keys`,
    'bareStaff',
  ),
  page(
    'workspace/resource-links',
    'resource-links',
    (lang, { onRequest }) => `/${lang}/workspace/resources/${onRequest.asked.slug}/links`,
    'staff',
  ),
  page(
    'workspace/resource-links',
    'resource-links-none',
    (lang, { onRequest }) => `/${lang}/workspace/resources/${onRequest.unasked.slug}/links`,
    'staff',
  ),
  page('public/shared', 'shared', (lang, { onRequest }) => {
    return `/${lang}/shared/${onRequest.link.token}`;
  }),
  page(
    'workspace/resource-new',
    'resource-new-file',
    (lang, { waiting }) => `/${lang}/workspace/resources/new?file=${waiting.id}`,
    'staff',
  ),
];
