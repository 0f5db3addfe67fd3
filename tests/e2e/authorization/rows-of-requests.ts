import { can, canSomewhere } from '~/platform/auth/permissions';
import {
  everybody,
  everywhere,
  form,
  guardOf,
  guarded,
  hidden,
  nobody,
  permitted,
  signedIn,
  type Row,
} from './rules';
import type { ProtectedWorld } from './protected-world';
import { actorInRole } from './roles';

const partners = guardOf((actor) => can(actor, 'read.network'));
const readers = hidden('read.network');

/** Of an organization and those that it told: here its own people alone. */
const toldAlone = (role: Parameters<typeof actorInRole>[0]) =>
  can(actorInRole(role), 'read.organization', 'other') ? 'answered' : 'not found';

const requestOf =
  (which: keyof ProtectedWorld['requests']) =>
  ({ requests }: ProtectedWorld) =>
    `/es/requests/${requests[which].slug}`;

/** Requests to the network, what people are told of, and the letters' links. */
export const requestRows: readonly Row[] = [
  {
    route: 'routes/public/requests',
    reads: [
      { path: () => '/es/requests', rule: everybody },
      { path: () => '/en/requests?q=visita&state=open', rule: everybody },
    ],
  },
  {
    route: 'routes/public/request',
    reads: [
      { path: requestOf('public'), rule: everybody },
      { path: requestOf('network'), rule: readers },
      { path: requestOf('told'), rule: toldAlone },
      { path: requestOf('hidden'), rule: nobody },
    ],
    acts: {
      path: requestOf('network'),
      rule: partners,
      body: { do: 'answer', text: '' },
      harm: () => ({ do: 'answer', text: 'x' }),
    },
  },
  form('workspace/ask', permitted('request.ask', 'anywhere'), () => '/es/workspace/requests/new', {
    harm: () => ({ step: 'send' }),
  }),
  form(
    'workspace/post-texts',
    guardOf((actor) => canSomewhere(actor, 'translation.offer')),
    ({ requests }) => `/es/workspace/requests/${requests.network.slug}/posts/1`,
    { harm: () => ({ locale: 'en', body: 'x', subject: 'x', revision: '0', sourceRevision: '1' }) },
  ),
  guarded('workspace/inbox', signedIn, () => '/es/workspace/inbox'),
  guarded('admin/requests', everywhere('request.oversee'), () => '/es/admin/requests'),
  form('account/answer', everybody, ({ answerToken }) => `/es/answer/${answerToken}`, {
    body: { text: '' },
  }),
];
