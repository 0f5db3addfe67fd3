import { page, type SitePage } from './site-page';

/** The pages of groups and their discussions. */
export const groupPages: readonly SitePage[] = [
  page('workspace/groups', 'groups', (lang) => `/${lang}/groups`, 'staff'),
  page(
    'workspace/group',
    'group',
    (lang, { together }) => `/${lang}/groups/${together.group.slug}?done=saved`,
    'staff',
  ),
  page(
    'workspace/group',
    'group-on-request',
    (lang, { together }) => `/${lang}/groups/${together.onRequest.slug}`,
    'staff',
  ),
  page(
    'workspace/discussion',
    'discussion',
    (lang, { together }) => `/${lang}/discussions/${together.talk.slug}`,
    'staff',
  ),
  page('workspace/group-new', 'group-new', (lang) => `/${lang}/workspace/groups/new`, 'staff'),
  page(
    'workspace/group-edit',
    'group-edit',
    (lang, { together }) => `/${lang}/workspace/groups/${together.group.slug}/edit`,
    'staff',
  ),
  page(
    'workspace/discuss',
    'discuss',
    (lang, { together }) => `/${lang}/workspace/discussions/new?group=${together.group.slug}`,
    'staff',
  ),
];
