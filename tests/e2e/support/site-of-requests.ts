import { page, type SitePage } from './site-page';
import { procedurePages } from './site-of-procedures';

/** The pages of requests to the network, and of procedures, whose gaps lead to one. */
export const requestPages: readonly SitePage[] = [
  ...procedurePages,
  page('public/requests', 'requests', (lang) => `/${lang}/requests`),
  page('public/requests', 'requests-none', (lang) => `/${lang}/requests?q=zzzz&state=answered`),
  page('public/requests', 'requests-partner', (lang) => `/${lang}/requests`, 'staff'),
  page('public/request', 'request-public', (lang, { asked }) => {
    return `/${lang}/requests/${asked.public.slug}`;
  }),
  page(
    'public/request',
    'request-own',
    (lang, { asked }) => `/${lang}/requests/${asked.public.slug}?done=asked`,
    'staff',
  ),
  page(
    'public/request',
    'request-partner',
    (lang, { asked }) => `/${lang}/requests/${asked.public.slug}`,
    'bareStaff',
  ),
  page(
    'workspace/ask',
    'ask',
    (lang) => `/${lang}/workspace/requests/new?country=GT&expertise=mhpss&title=Visita`,
    'staff',
  ),
  page(
    'workspace/post-texts',
    'post-texts',
    (lang, { asked }) => `/${lang}/workspace/requests/${asked.public.slug}/posts/2`,
    'staff',
  ),
  page('workspace/inbox', 'inbox', (lang) => `/${lang}/workspace/inbox`, 'bareStaff'),
  page('workspace/inbox', 'inbox-empty', (lang) => `/${lang}/workspace/inbox`, 'guardian'),
  page('admin/requests', 'admin-requests', (lang) => `/${lang}/admin/requests`, 'administrator'),
  page('account/answer', 'answer', (lang, { asked }) => `/${lang}/answer/${asked.token}`),
  page('account/answer', 'answer-gone', (lang) => `/${lang}/answer/${'x'.repeat(43)}`),
];
