import { alertLetter } from '~/features/alerts/alert-letter.server';
import type { MailKind } from '~/features/notifications/mail-kinds';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { db } from '~/platform/db/client.server';
import { aStoredAlert } from '../../factories/alerts';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { disable, hide, leave, refuse, type Waits } from './stops';

/** Letters about alerts. */
export const waitingAboutAlerts = {
  alert: async (locale) => {
    const [author, partner] = [await anOrganization(), await anOrganization()];
    const alert = await aStoredAlert({ by: author, audience: 'network' });
    const person = await aPerson({ memberOf: partner, locale });
    const { id } = await db().notification.create({
      data: {
        personId: person.id,
        postId: alert.posts[0]?.id ?? '',
        reasons: ['alert'],
        mailedAt: new Date(),
      },
      select: { id: true },
    });
    await queueLetter(db(), alertLetter, person, { notificationId: id, token: 'x'.repeat(43) });
    const change = (data: object) => () => db().thread.update({ where: { id: alert.id }, data });
    return {
      to: person.email,
      stops: {
        'a hidden author': hide(author),
        disabled: disable(person),
        'a recipient who left': leave(person),
        refused: refuse(person, 'alert'),
        'an alert that expired': change({ expiresAt: new Date(Date.now() - 1_000) }),
        'an alert that was cancelled': change({ status: 'cancelled', closedAt: new Date() }),
        'an alert that was updated': change({ status: 'updated', closedAt: new Date() }),
        'an alert that is hidden': change({ hiddenAt: new Date() }),
        'a notification that was seen': () =>
          db().notification.update({ where: { id }, data: { shownAt: new Date() } }),
        'a thread that is not followed': () =>
          db().subscription.create({
            data: { personId: person.id, threadId: alert.id, level: 'none' },
          }),
      },
    };
  },
} satisfies Partial<Record<MailKind, Waits>>;
