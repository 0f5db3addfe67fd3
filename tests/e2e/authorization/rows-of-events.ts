import { can } from '~/platform/auth/permissions';
import { everybody, form, guardOf, hidden, nobody, permitted, type Row } from './rules';
import type { ProtectedWorld } from './protected-world';
import { actorInRole } from './roles';

const ofOther = (role: Parameters<typeof actorInRole>[0]) =>
  can(actorInRole(role), 'read.organization', 'other') ? 'answered' : 'not found';

const eventOf =
  (which: keyof ProtectedWorld['events'], end = '') =>
  ({ events }: ProtectedWorld) =>
    `/es/events/${events[which].slug}${end}`;

/** Events, their files and their calendar. */
export const eventRows: readonly Row[] = [
  {
    route: 'routes/public/events',
    reads: [
      { path: () => '/es/events', rule: everybody },
      { path: () => '/en/events?state=past', rule: everybody },
    ],
  },
  {
    route: 'routes/public/events-calendar',
    reads: [{ path: () => '/es/events/calendar.ics', rule: everybody }],
  },
  {
    route: 'routes/public/event-file',
    reads: [
      { path: eventOf('public', '.ics'), rule: everybody },
      { path: eventOf('network', '.ics'), rule: hidden('read.network') },
      { path: eventOf('own', '.ics'), rule: ofOther },
      { path: eventOf('hidden', '.ics'), rule: nobody },
    ],
  },
  {
    route: 'routes/public/event',
    reads: [
      { path: eventOf('public'), rule: everybody },
      { path: eventOf('network'), rule: hidden('read.network') },
      { path: eventOf('own'), rule: ofOther },
      { path: eventOf('hidden'), rule: nobody },
    ],
    acts: {
      path: eventOf('network'),
      rule: guardOf((actor) => can(actor, 'read.network')),
      body: { do: 'cancel', why: '' },
      harm: () => ({ do: 'register' }),
    },
  },
  form('workspace/event-new', permitted('event.host', 'anywhere'), () => {
    return '/es/workspace/events/new';
  }),
];
