import {
  everybody,
  form,
  guardOf,
  guarded,
  nobodySignedIn,
  permitted,
  signedIn,
  type Row,
} from './rules';
import { can } from '~/platform/auth/permissions';

const partner = guardOf((actor) => can(actor, 'read.network'));
const nothing = 'x'.repeat(43);

/** Resources on request: their titles, requests and answers, and links that open them. */
export const accessRows: readonly Row[] = [
  {
    route: 'routes/workspace/resource-request',
    reads: [
      {
        path: ({ resources }) => `/es/workspace/resources/${resources.onRequest.slug}/request`,
        rule: partner,
      },
      {
        path: ({ resources }) => `/es/workspace/resources/${resources.organization.slug}/request`,
        rule: nobodySignedIn,
      },
    ],
    acts: {
      path: ({ resources }) => `/es/workspace/resources/${resources.onRequest.slug}/request`,
      // Its own people need no request.
      rule: guardOf(
        (actor) => can(actor, 'resource.request', 'other') && !can(actor, 'resource.share', 'own'),
      ),
      body: { purpose: '' },
      harm: () => ({ purpose: 'x' }),
    },
  },
  {
    ...guarded('workspace/requests', signedIn, () => '/es/workspace/resources/requests'),
    acts: {
      path: () => '/es/workspace/resources/requests',
      rule: permitted('resource.answer'),
      // The body of those who may answer names no request, so that nothing is granted.
      body: { do: 'grant' },
      harm: ({ request }) => ({ do: 'grant', id: request.id, days: '7' }),
    },
  },
  form(
    'workspace/resource-links',
    permitted('resource.link'),
    ({ resources }) => `/es/workspace/resources/${resources.onRequest.slug}/links`,
    { body: { do: 'make' }, harm: ({ shareLink }) => ({ do: 'end', id: shareLink.id }) },
  ),
  {
    route: 'routes/public/shared',
    reads: [
      { path: ({ shareLink }) => `/es/shared/${shareLink.token}`, rule: everybody },
      { path: () => `/es/shared/${nothing}`, rule: everybody },
    ],
  },
  {
    route: 'routes/public/shared-file',
    reads: [
      { path: ({ shareLink }) => `/es/shared/${shareLink.token}/file`, rule: everybody },
      { path: () => `/es/shared/${nothing}/file`, rule: everybody },
    ],
  },
];
