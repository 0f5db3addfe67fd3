import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { waitingFor } from '~/features/follow-ups/rounds.server';
import { defineLetter, type Recipient } from '~/features/notifications/letter-kind.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';

/**
 * How many requests have waited for at least so many days; null when there are none or the recipient is not a
 * network administrator.
 */
async function countWaiting({ person }: Recipient, days = 0): Promise<{ count: number } | null> {
  if (!person?.isNetworkAdmin) return null;
  const where = { decidedAt: null, createdAt: waitingFor(days) };
  const count = await db().joinRequest.count({ where });
  return count > 0 ? { count } : null;
}

/** Tells network administrators that an organization requests to join, if a request still waits. */
export const joiningLetter = defineLetter({
  kind: 'joining',
  mayStillGo: (_about: object, to) => countWaiting(to),
  write(_facts, { locale }) {
    const t = translator(locale, 'joining');
    return {
      subject: t('letters.asked.subject'),
      before: [t('letters.asked.what')],
      link: { url: env().publicUrl + links.adminJoining(locale), name: t('letters.asked.link') },
      after: [t('letters.asked.once')],
    };
  },
});

/** Reminds network administrators of requests to join, if any have waited for that long. */
export const joiningReminderLetter = defineLetter({
  kind: 'joining-reminder',
  mayStillGo: (_about: object, to) => countWaiting(to, followUpDays.joining.reminded),
  write({ count }, { locale }) {
    const t = translator(locale, 'joining');
    return {
      subject: t('letters.still.subject'),
      before: [t('letters.still.what', { count, days: followUpDays.joining.reminded })],
      link: { url: env().publicUrl + links.adminJoining(locale), name: t('letters.asked.link') },
      after: [t('letters.still.closed', { days: followUpDays.joining.closed })],
    };
  },
});

/** A closed request: its organization's name, and the reason if there is one. */
function findClosed(id: string, outcome: 'declined' | 'unanswered') {
  return db().joinRequest.findFirst({
    where: { id, outcome },
    select: { name: true, reason: true },
  });
}

interface About {
  requestId: string;
}

export const joiningDeclinedLetter = defineLetter({
  kind: 'joining-declined',
  mayStillGo: ({ requestId }: About) => findClosed(requestId, 'declined'),
  write({ name, reason }, { locale }) {
    const t = translator(locale, 'joining');
    return {
      subject: t('letters.declined.subject', { organization: name }),
      before: [
        t('letters.declined.what', { organization: name }),
        t('letters.declined.reason', { reason }),
      ],
      after: [t('letters.declined.erased')],
    };
  },
});

interface Request {
  id: string;
  email: string;
  locale: string;
}

/** Tells an organization that its request was declined, and why. */
export function mailDeclined(tx: Transaction, { id, email, locale }: Request): Promise<void> {
  return queueLetter(tx, joiningDeclinedLetter, { email, locale }, { requestId: id });
}

export const joiningUnansweredLetter = defineLetter({
  kind: 'joining-unanswered',
  mayStillGo: ({ requestId }: About) => findClosed(requestId, 'unanswered'),
  write({ name }, { locale }) {
    const t = translator(locale, 'joining');
    return {
      subject: t('letters.unanswered.subject', { organization: name }),
      before: [
        t('letters.unanswered.what', { organization: name, days: followUpDays.joining.closed }),
      ],
      link: { url: env().publicUrl + links.join(locale), name: t('letters.unanswered.link') },
      after: [t('letters.unanswered.again')],
    };
  },
});

/** Tells an organization that nobody decided its request and that the contact person's data are erased. */
export function mailUnanswered(tx: Transaction, { id, email, locale }: Request): Promise<void> {
  return queueLetter(tx, joiningUnansweredLetter, { email, locale }, { requestId: id });
}
