import { defineLetter } from '~/features/notifications/letter-kind.server';
import { stopThreadUrl } from '~/features/notifications/mail-choices.server';
import type { AboutNotification } from '~/features/notifications/told/mail-told.server';
import { isReason, type Reason } from '~/features/notifications/told/reasons';
import { tellInDigest } from '~/features/notifications/told/tell-in-digest.server';
import { readNotification } from '~/features/requests/notification-facts.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { eventFields, eventListing } from './event-fields.server';
import { timeParts } from './time-words';

/** Tells those who registered that an event changed or was cancelled, or that they got a place. */
export const eventLetter = defineLetter({
  kind: 'event-news',
  unsent: (about: AboutNotification) => tellInDigest(about),
  async mayStillGo(about: AboutNotification, to) {
    const facts = await readNotification(about, to);
    if (!facts) return null;
    const of = { threadId: facts.threadId, personId: facts.actor.id };
    const row = await db().thread.findUnique({
      where: { id: facts.threadId },
      select: eventFields,
    });
    if (!row || (await db().registration.count({ where: of })) === 0) return null;
    const event = eventListing(row, to.locale);
    const reason: Reason = facts.reasons.find(isReason) ?? 'event-changed';
    const isOver = event.isPast || (event.isCancelled && reason !== 'event-cancelled');
    return isOver ? null : { ...facts, reason, event };
  },
  write({ event, reason, text, ...facts }, { locale }) {
    const t = translator(locale, 'events');
    const named = { title: event.title.text, organization: event.organization.name };
    return {
      // i18n keys: events:letter.subject.*, events:letter.what.*
      subject: t(`letter.subject.${reason}`, named),
      before: [
        t(`letter.what.${reason}`, named),
        ...(text && facts.number !== 1 ? [text.body] : []),
        ...event.occurrences
          .filter(({ isPast }) => !isPast)
          .map((one) => {
            const { zone, utc, ...parts } = timeParts(locale, one);
            // i18n keys: events:zone.*
            const when = t('time', { ...parts, place: t(`zone.${zone}`) });
            const words = `${when} ${t('utc', { time: utc })}`;
            return one.isCancelled ? `${words} (${t('cancelled')})` : words;
          }),
      ],
      link: { url: env().publicUrl + links.event(locale, facts.slug), name: t('letter.read') },
      after: [
        t('letter.why'),
        `${t('letter.stopThread')}\n${stopThreadUrl(locale, facts.actor.id, facts.threadId)}`,
      ],
    };
  },
});
