import { links } from '~/i18n/links';
import { can } from '~/platform/auth/permissions';
import type { ProtectedWorld } from './protected-world';
import {
  also,
  alsoOf,
  curators,
  everybody,
  everywhere,
  form,
  guardOf,
  guarded,
  nobody,
  nobodySignedIn,
  ofResources,
  open,
  ownOrNothing,
  partners,
  permitted,
  type Row,
} from './rules';

/** The routes of editions, collections, comments, citations and feeds. */
export const libraryRows: readonly Row[] = [
  open('collections', '/es/collections', '/en/collections'),
  {
    route: 'routes/public/collection',
    reads: [
      { path: ({ collections }) => `/es/collections/${collections.public.slug}`, rule: everybody },
      { path: ({ collections }) => `/es/collections/${collections.network.slug}`, rule: partners },
      {
        path: ({ collections }) => `/es/collections/${collections.organization.slug}`,
        rule: ownOrNothing,
      },
      {
        path: ({ hiddenForSafety }) => `/es/collections/${hiddenForSafety.collection.slug}`,
        rule: nobody,
      },
    ],
  },
  {
    route: 'routes/public/permanent',
    reads: [
      { path: ({ resources }) => links.permanent(resources.public.id), rule: everybody },
      { path: ({ resources }) => links.permanent(resources.network.id), rule: partners },
      { path: ({ resources }) => links.permanent(resources.organization.id), rule: ownOrNothing },
      { path: ({ resources }) => links.permanent(resources.withdrawn.id), rule: nobody },
      { path: ({ hiddenForSafety }) => links.permanent(hiddenForSafety.resource.id), rule: nobody },
    ],
  },
  ofResources('public/citation', (slug) => `/es/resources/${slug}/citation/ris`),
  alsoOf(
    form(
      'workspace/resource-editions',
      guardOf((actor) => can(actor, 'read.network')),
      ({ resources }) => `/es/workspace/resources/${resources.network.slug}/editions`,
      { body: { do: 'end', id: 'x' }, harm: () => ({ do: 'ask', language: 'eng' }) },
    ),
    (slug) => `/es/workspace/resources/${slug}/editions`,
  ),

  alsoOf(
    form(
      'workspace/resource-comments',
      guardOf((actor) => can(actor, 'read.network')),
      ({ resources }) => `/es/workspace/resources/${resources.network.slug}/comments`,
      { body: { do: 'write', text: '' }, harm: () => ({ do: 'write', text: 'x' }) },
    ),
    (slug) => `/es/workspace/resources/${slug}/comments`,
  ),
  form('workspace/collections', curators, () => '/es/workspace/collections', {
    harm: ({ collections, resources }) => ({
      collection: collections.organization.slug,
      resource: resources.public.slug,
    }),
  }),
  form('workspace/collection-new', curators, () => '/es/workspace/collections/new', {
    harm: () => ({ 'title.es': 'x', audience: 'public' }),
  }),
  also(
    form(
      'workspace/collection-edit',
      permitted('collection.curate'),
      ({ collections }) => `/es/workspace/collections/${collections.organization.slug}/edit`,
      { harm: () => ({ do: 'remove' }) },
    ),
    nobodySignedIn,
    ({ hiddenForSafety }) => `/es/workspace/collections/${hiddenForSafety.collection.slug}/edit`,
  ),
  form('admin/comments', everywhere('comment.moderate'), () => '/es/admin/comments', {
    harm: ({ comment }) => ({ do: 'hide', id: comment.id }),
  }),
  ofResources('public/resource-text', (slug) => `/es/resources/${slug}/text`),
  {
    route: 'routes/public/preview',
    reads: [
      {
        path: ({ hiddenForSafety: { resource } }) => `/previews/${resource.file.id}`,
        rule: nobody,
      },
      ...(
        [
          ['public', everybody],
          ['network', partners],
          ['organization', ownOrNothing],
          ['withdrawn', nobody],
        ] as const
      ).map(([visibility, rule]) => ({
        path: ({ resources }: ProtectedWorld) => `/previews/${resources[visibility].file.id}`,
        rule,
      })),
    ],
  },
  guarded(
    'workspace/library-file',
    permitted('library.export'),
    ({ own }) => `/es/workspace/organizations/${own.slug}/library.zip`,
  ),
];
