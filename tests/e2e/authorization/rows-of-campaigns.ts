import { can } from '~/platform/auth/permissions';
import {
  everybody,
  form,
  guardOf,
  guarded,
  hidden,
  nobody,
  ownOrNothing,
  permitted,
  type Row,
} from './rules';
import type { ProtectedWorld } from './protected-world';
import { actorInRole } from './roles';

const readers = hidden('read.network');
const members = permitted('campaign.sign', 'anywhere');
const othersAlone = (role: Parameters<typeof actorInRole>[0]) =>
  can(actorInRole(role), 'read.organization', 'other') ? 'answered' : 'not found';

type Which = keyof ProtectedWorld['campaigns'];
const at =
  (base: string, which: Which, rest = '') =>
  ({ campaigns }: ProtectedWorld) =>
    `/es/${base}${campaigns[which].slug}${rest}`;
const page = (which: Which, rest = '') => at('campaigns/', which, rest);
const work = (which: Which, rest = '') => at('workspace/campaigns/', which, rest);

/** Joint advocacy: reading, versions, documents, signing, leading and mandates. */
export const campaignRows: readonly Row[] = [
  {
    route: 'routes/public/campaigns',
    reads: [
      { path: () => '/es/campaigns', rule: everybody },
      { path: () => '/en/campaigns?state=delivered&country=GT', rule: everybody },
    ],
  },
  {
    route: 'routes/public/campaign',
    reads: [
      { path: page('public'), rule: everybody },
      { path: page('delivered'), rule: everybody },
      { path: page('network'), rule: readers },
      { path: page('consultation'), rule: readers },
      { path: page('draft'), rule: ownOrNothing },
      { path: page('otherDraft'), rule: othersAlone },
      { path: page('hidden'), rule: nobody },
    ],
  },
  {
    route: 'routes/public/campaign-version',
    reads: [
      { path: page('public', '/versions/1'), rule: everybody },
      { path: page('network', '/versions/1'), rule: readers },
      { path: page('draft', '/versions/1'), rule: nobody },
      { path: page('hidden', '/versions/1'), rule: nobody },
    ],
  },
  {
    route: 'routes/public/campaign-file',
    reads: [
      { path: page('public', '/document/pdf'), rule: everybody },
      { path: page('delivered', '/document/docx'), rule: everybody },
      { path: page('public', '/document/csv'), rule: everybody },
      { path: page('network', '/document/csv'), rule: readers },
      { path: page('consultation', '/document/csv'), rule: nobody },
      { path: page('hidden', '/document/csv'), rule: nobody },
    ],
  },
  guarded('workspace/campaigns', members, () => '/es/workspace/campaigns'),
  form('workspace/campaign-new', members, () => '/es/workspace/campaigns/new', {
    harm: () => ({ kind: 'letter' }),
  }),
  {
    ...form('workspace/campaign-lead', permitted('campaign.lead'), work('draft'), {
      body: { do: 'deliver' },
      harm: () => ({ do: 'open' }),
    }),
    reads: [
      { path: work('draft'), rule: permitted('campaign.lead') },
      { path: work('hidden'), rule: guardOf(() => false) },
    ],
  },
  form('workspace/campaign-text', permitted('campaign.lead'), work('draft', '/text'), {
    harm: () => ({ from: '1', authoritative: 'es', 'title.es': 'x', 'body.es': 'x' }),
  }),
  {
    ...form('workspace/campaign-sign', members, work('network', '/sign'), {
      body: { do: 'sign' },
      harm: () => ({ do: 'sign', organization: 'x', version: '1' }),
    }),
    reads: [
      { path: work('network', '/sign'), rule: members },
      { path: work('hidden', '/sign'), rule: guardOf(() => false) },
    ],
  },
  form(
    'workspace/organization-mandates',
    permitted('mandate.give'),
    ({ own }) => `/es/workspace/organizations/${own.slug}/mandates`,
    { body: { do: 'end' }, harm: () => ({ do: 'give', capacity: 'x', until: '2027-01-01' }) },
  ),
];
