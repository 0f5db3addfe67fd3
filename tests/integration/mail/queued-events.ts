import { eventLetter } from '~/features/events/event-letter.server';
import type { MailKind } from '~/features/notifications/mail-kinds';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { db } from '~/platform/db/client.server';
import { aStoredEvent } from '../../factories/events';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { disable, hide, refuse, type Waits } from './stops';

/** Letters about events. */
export const waitingAboutEvents = {
  'event-news': async (locale) => {
    const [host, partner] = [await anOrganization(), await anOrganization()];
    const person = await aPerson({ memberOf: partner, locale });
    const event = await aStoredEvent({
      ...{ by: host, audience: 'network' },
      attendees: [{ person, of: partner }],
    });
    const { id } = await db().notification.create({
      data: {
        personId: person.id,
        postId: event.posts[0]?.id ?? '',
        reasons: ['event-changed'],
        mailedAt: new Date(),
      },
      select: { id: true },
    });
    await queueLetter(db(), eventLetter, person, { notificationId: id, token: 'x'.repeat(43) });
    return {
      to: person.email,
      stops: {
        'a hidden host': hide(host),
        disabled: disable(person),
        refused: refuse(person, 'event-news'),
        'a place that was given up': () =>
          db().registration.deleteMany({ where: { personId: person.id } }),
        'an event that was cancelled': () =>
          db().thread.update({ where: { id: event.id }, data: { status: 'cancelled' } }),
        'a notification that was seen': () =>
          db().notification.update({ where: { id }, data: { shownAt: new Date() } }),
      },
    };
  },
} satisfies Partial<Record<MailKind, Waits>>;
