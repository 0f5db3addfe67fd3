import { everybody, form, nobody, own, permitted, signedIn, type Row } from './rules';

/** Routes of parts of a profile that have a URL of their own. */
export const profileRows: readonly Row[] = [
  {
    route: 'routes/public/logo',
    reads: [
      { path: ({ logos }) => `/logos/${logos.own}`, rule: everybody },
      { path: ({ logos }) => `/logos/${logos.gone}`, rule: nobody },
      { path: ({ logos }) => `/logos/${logos.hiddenForSafety}`, rule: nobody },
    ],
  },
  form('workspace/own-names', signedIn, () => '/es/workspace/account/names', {
    harm: ({ own }) => ({
      intent: 'show',
      place: `${own.slug}/general`,
      name: 'Ana',
      audience: 'public',
      consent: 'on',
    }),
  }),
  form(
    'workspace/organization-logo',
    own,
    ({ own }) => `/es/workspace/organizations/${own.slug}/logo`,
    { harm: () => ({ intent: 'remove' }) },
  ),
  form(
    'workspace/organization-new-cases',
    own,
    ({ own }) => `/es/workspace/organizations/${own.slug}/new-cases`,
    { harm: () => ({ newCases: 'no', audience: 'public' }) },
  ),
  form(
    'workspace/organization-channels',
    permitted('organization.channels'),
    ({ own }) => `/es/workspace/organizations/${own.slug}/channels`,
    { body: { 'signal.value': 'x' }, harm: () => ({ 'signal.value': '+50255550100' }) },
  ),
];
