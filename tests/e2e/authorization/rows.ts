import { accessRows } from './rows-of-access';
import { campaignRows } from './rows-of-campaigns';
import { groupRows } from './rows-of-groups';
import { eventRows } from './rows-of-events';
import { alertRows } from './rows-of-alerts';
import { recommendationRows } from './rows-of-recommendations';
import { requestRows } from './rows-of-requests';
import { libraryRows } from './library-rows';
import type { ProtectedWorld } from './protected-world';
import { profileRows } from './rows-of-profile';
import { publicRows } from './public-rows';
import { procedureRows } from './rows-of-procedures';
import { continuityRows } from './rows-of-continuity';
import { freshnessRows } from './rows-of-freshness';
import { administrationRows } from './rows-of-administration';
import {
  also,
  everybody,
  form,
  guarded,
  guardians,
  members,
  nobody,
  nobodySignedIn,
  onTheWay,
  own,
  ownOrNothing,
  partners,
  permitted,
  signedIn,
  type Row,
} from './rules';

/** Every route of the portal; a test fails if one is missing. */
export const rows: readonly Row[] = [
  ...continuityRows,
  ...profileRows,
  ...publicRows,
  ...procedureRows,
  {
    route: 'routes/public/organization',
    reads: [
      { path: ({ own }) => `/es/organizations/${own.slug}`, rule: everybody },
      { path: ({ own }) => `/en/organizations/${own.slug}`, rule: everybody },
      { path: ({ gone }) => `/es/organizations/${gone.slug}`, rule: nobody },
      { path: ({ hiddenForSafety }) => `/es/organizations/${hiddenForSafety.slug}`, rule: nobody },
      { path: ({ hiddenForSafety }) => `/en/organizations/${hiddenForSafety.slug}`, rule: nobody },
    ],
  },
  {
    route: 'routes/public/organization-sheet',
    reads: [
      { path: ({ own }) => `/es/organizations/${own.slug}/sheet`, rule: everybody },
      { path: ({ gone }) => `/es/organizations/${gone.slug}/sheet`, rule: nobody },
      {
        path: ({ hiddenForSafety }) => `/en/organizations/${hiddenForSafety.slug}/sheet`,
        rule: nobody,
      },
    ],
  },
  {
    route: 'routes/public/resource',
    reads: [
      { path: ({ resources }) => `/es/resources/${resources.public.slug}`, rule: everybody },
      { path: ({ resources }) => `/es/resources/${resources.network.slug}`, rule: partners },
      {
        path: ({ resources }) => `/es/resources/${resources.organization.slug}`,
        rule: ownOrNothing,
      },
      { path: ({ resources }) => `/es/resources/${resources.withdrawn.slug}`, rule: nobody },
      {
        path: ({ hiddenForSafety }) => `/es/resources/${hiddenForSafety.resource.slug}`,
        rule: nobody,
      },
    ],
  },
  {
    route: 'routes/public/file',
    reads: [
      {
        path: ({ hiddenForSafety: { resource } }) =>
          `/files/${resource.file.id}/${resource.file.name}`,
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
        path: ({ resources }: ProtectedWorld) =>
          `/files/${resources[visibility].file.id}/${resources[visibility].file.name}`,
        rule,
      })),
    ],
  },
  {
    route: 'routes/public/not-found',
    reads: [{ path: () => '/es/no-such-page', rule: nobody }],
  },

  {
    route: 'routes/account/login',
    // People who are signed in are redirected to the workspace.
    reads: [{ path: () => '/es/login', rule: everybody }],
    acts: { path: () => '/es/login', rule: everybody },
  },
  {
    route: 'routes/account/logout',
    reads: [{ path: () => '/es/logout', rule: everybody }],
    // Ends the session; the test makes a new one each time.
    acts: { path: () => '/es/logout', rule: everybody },
  },
  form('account/invitation', everybody, ({ invitation }) => `/es/invitations/${invitation.token}`, {
    body: { password: 'x' },
  }),
  form('account/password-forgotten', everybody, () => '/es/password/reset'),
  form('account/password-new', everybody, ({ reset }) => `/es/password/reset/${reset}`, {
    body: { password: 'x' },
  }),

  form('account/second-factor', everybody, () => '/es/login/second-factor'),
  {
    route: 'routes/account/passkey-options',
    acts: {
      path: () => '/es/login/passkey-options',
      // Challenges to sign are for everybody; those for making a passkey are for people who are signed in.
      rule: everybody,
      body: { to: 'use' },
    },
  },
  // No sign-in waits for a second factor here: all are redirected to the sign-in page.
  form('account/lost-factor', everybody, () => '/es/login/lost'),
  form('account/keep-factors', everybody, () => `/es/login/lost/${'x'.repeat(43)}`),
  form('account/keep-hidden', everybody, () => `/es/safety/keep/${'x'.repeat(43)}`),

  guarded('workspace/overview', signedIn, () => '/es/workspace'),
  form('workspace/confirm', onTheWay, () => '/es/workspace/confirm'),
  guarded('workspace/organizations', signedIn, () => '/es/workspace/organizations'),
  form('workspace/account', signedIn, () => '/es/workspace/account'),
  form('workspace/own-email', signedIn, () => '/es/workspace/account/email'),
  form('workspace/own-data', signedIn, () => '/es/workspace/account/data', {
    harm: () => ({ email: 'x@example.org' }),
  }),
  guarded('workspace/own-data-file', signedIn, () => '/es/workspace/account/data.json'),
  form('workspace/second-factors', onTheWay, () => '/es/workspace/account/second-factors'),
  form('workspace/devices', signedIn, () => '/es/workspace/account/devices'),
  also(
    also(
      form(
        'workspace/organization-edit',
        own,
        ({ own }) => `/es/workspace/organizations/${own.slug}/edit`,
        {
          harm: () => ({ version: '1', 'summary.es': 'x', 'summary.en': 'x' }),
          body: { version: 'x' },
        },
      ),
      nobodySignedIn,
      ({ hiddenForSafety }) => `/es/workspace/organizations/${hiddenForSafety.slug}/edit`,
    ),
    own,
    ({ own }) => `/es/workspace/organizations/${own.slug}/edit/contacts`,
  ),
  guarded(
    'workspace/organization-history',
    own,
    ({ own }) => `/es/workspace/organizations/${own.slug}/history`,
  ),
  form(
    'workspace/organization-revision',
    own,
    ({ own }) => `/es/workspace/organizations/${own.slug}/history/1`,
    { harm: () => ({ version: '1' }), body: { version: 'x' } },
  ),
  guarded(
    'workspace/organization-texts',
    own,
    ({ own }) => `/es/workspace/organizations/${own.slug}/texts`,
  ),
  also(
    form(
      'workspace/organization-safety',
      permitted('organization.hide-for-safety'),
      ({ own }) => `/es/workspace/organizations/${own.slug}/safety`,
      { harm: () => ({ do: 'hide' }) },
    ),
    guardians,
    ({ hiddenForSafety }) => `/es/workspace/organizations/${hiddenForSafety.slug}/safety`,
  ),
  form(
    'workspace/organization-people',
    permitted('members.read'),
    ({ own }) => `/es/workspace/organizations/${own.slug}/people`,
    {
      harm: ({ person }) => ({ intent: 'role', personId: person.staff.id, role: 'none' }),
    },
  ),
  guarded(
    'workspace/organization-audit',
    permitted('audit.read'),
    ({ own }) => `/es/workspace/organizations/${own.slug}/audit`,
  ),
  guarded(
    'workspace/organization-audit-file',
    permitted('audit.export'),
    ({ own }) => `/es/workspace/organizations/${own.slug}/audit.csv`,
  ),
  guarded('workspace/resources', signedIn, () => '/es/workspace/resources'),
  form('workspace/resource-new', members, () => '/es/workspace/resources/new'),
  {
    route: 'routes/workspace/upload',
    acts: { path: () => '/es/workspace/resources/uploads', rule: members },
  },
  form(
    'workspace/resource-edit',
    own,
    ({ resources }) => `/es/workspace/resources/${resources.organization.slug}/edit`,
    { harm: () => ({ withdraw: '1' }) },
  ),
  ...libraryRows,

  ...freshnessRows,
  ...accessRows,
  ...requestRows,
  ...campaignRows,
  ...groupRows,
  ...alertRows,
  ...recommendationRows,
  ...eventRows,
  ...administrationRows,
];
