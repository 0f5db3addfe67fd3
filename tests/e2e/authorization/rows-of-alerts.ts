import { can } from '~/platform/auth/permissions';
import { everybody, form, guardOf, hidden, nobody, permitted, type Row } from './rules';
import type { ProtectedWorld } from './protected-world';

const partners = guardOf((actor) => can(actor, 'read.network'));

const alertOf =
  (which: keyof ProtectedWorld['alerts']) =>
  ({ alerts }: ProtectedWorld) =>
    `/es/alerts/${alerts[which].slug}`;

/** Alerts, their feed, and what people follow of them. */
export const alertRows: readonly Row[] = [
  {
    route: 'routes/public/alerts',
    reads: [
      { path: () => '/es/alerts', rule: everybody },
      { path: () => '/en/alerts?q=horario&country=GT&border=la-mesilla', rule: everybody },
      { path: () => '/en/alerts?state=past', rule: everybody },
    ],
  },
  {
    route: 'routes/public/alerts-feed',
    reads: [{ path: () => '/es/alerts/feed.atom?country=GT', rule: everybody }],
  },
  {
    route: 'routes/public/alert',
    reads: [
      { path: alertOf('public'), rule: everybody },
      { path: alertOf('network'), rule: hidden('read.network') },
      { path: alertOf('hidden'), rule: nobody },
    ],
    acts: {
      path: alertOf('network'),
      rule: partners,
      body: { do: 'confirm', how: '' },
      harm: () => ({ do: 'confirm', how: 'x' }),
    },
  },
  form('workspace/alert-new', permitted('alert.publish', 'anywhere'), () => {
    return '/es/workspace/alerts/new';
  }),
  form(
    'workspace/alert-update',
    permitted('alert.publish'),
    ({ alerts }) => `/es/workspace/alerts/${alerts.public.slug}/update`,
    { harm: () => ({ title: 'x', text: 'x', country: 'GT' }) },
  ),
  form('workspace/followed-alerts', partners, () => '/es/workspace/alerts/following', {
    harm: () => ({ do: 'add', level: 'all' }),
  }),
];
