import { actOnEvent } from '~/features/events/act-on-event.server';
import { savePostText } from '~/features/threads/translate-post.server';
import { db } from '~/platform/db/client.server';
import { anAnnouncedEvent, inDays } from '../../../factories/events';
import type { Deed } from './deed-world';

/** Operations on events. */
export const deedsOfEvents: Deed[] = [
  [
    'an event that is announced, edited, attended, left, moved and cancelled',
    [
      'event.announce staff own',
      'event.edit staff own',
      'event.register partner other',
      'event.leave partner other',
      'event.change staff own',
      'event.cancel staff own',
    ],
    async ({ staff, partner }) => {
      const slug = await anAnnouncedEvent(staff.actor);
      const seen = { sourceRevision: 1, revision: 1, locale: 'es', subject: 'Taller' };
      await savePostText(staff.actor, slug, 1, { ...seen, body: 'En línea.' });
      await actOnEvent(partner.actor, slug, { do: 'register', interpretation: '' }, 'es');
      await actOnEvent(partner.actor, slug, { do: 'leave' }, 'es');
      const { id } = await db().occurrence.findFirstOrThrow({
        where: { event: { thread: { slug } } },
      });
      const times = { day: inDays(11), start: '09:00', end: '10:00' };
      await actOnEvent(staff.actor, slug, { do: 'move', id, ...times, why: 'Feriado.' }, 'es');
      await actOnEvent(staff.actor, slug, { do: 'cancel', why: 'No será posible.' }, 'es');
    },
  ],
];
