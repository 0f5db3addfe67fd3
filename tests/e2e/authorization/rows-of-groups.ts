import { can } from '~/platform/auth/permissions';
import { form, guardOf, guarded, nobodySignedIn, permitted, type Row } from './rules';
import type { ProtectedWorld } from './protected-world';

const partners = guardOf((actor) => can(actor, 'read.network'));
/** Of the closed group, to which the other organization alone belongs. */
const itsMembers = guardOf((actor) => can(actor, 'read.organization', 'other'));

const groupOf =
  (which: keyof ProtectedWorld['groups']) =>
  ({ groups }: ProtectedWorld) =>
    `/es/groups/${groups[which].slug}`;
const talkOf =
  (which: keyof ProtectedWorld['talks']) =>
  ({ talks }: ProtectedWorld) =>
    `/es/discussions/${talks[which].slug}`;

/** Groups and their discussions: open ones are the network's, a closed one exists for its members alone. */
export const groupRows: readonly Row[] = [
  guarded('workspace/groups', partners, () => '/es/groups'),
  {
    route: 'routes/workspace/group',
    reads: [
      { path: groupOf('open'), rule: partners },
      { path: groupOf('onRequest'), rule: partners },
      { path: groupOf('closed'), rule: itsMembers },
    ],
    acts: {
      path: groupOf('closed'),
      rule: itsMembers,
      body: { do: 'add', resource: '' },
      harm: () => ({ do: 'close' }),
    },
  },
  {
    route: 'routes/workspace/discussion',
    reads: [
      { path: talkOf('open'), rule: partners },
      { path: talkOf('onRequest'), rule: itsMembers },
      { path: talkOf('closed'), rule: itsMembers },
      { path: talkOf('network'), rule: partners },
      { path: talkOf('hidden'), rule: nobodySignedIn },
    ],
    acts: {
      path: talkOf('closed'),
      rule: itsMembers,
      body: { do: 'answer', text: '' },
      harm: () => ({ do: 'answer', text: 'x' }),
    },
  },
  form(
    'workspace/group-new',
    permitted('group.take-part', 'anywhere'),
    () => '/es/workspace/groups/new',
    { harm: () => ({ 'name.es': 'x', access: 'open' }) },
  ),
  form(
    'workspace/group-edit',
    itsMembers,
    ({ groups }) => `/es/workspace/groups/${groups.closed.slug}/edit`,
    { harm: () => ({ 'name.es': 'x', access: 'open', version: '1' }) },
  ),
  form(
    'workspace/discuss',
    itsMembers,
    ({ groups }) => `/es/workspace/discussions/new?group=${groups.closed.slug}`,
    { harm: () => ({ title: 'x', text: 'x' }) },
  ),
];
