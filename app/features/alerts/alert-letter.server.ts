import { defineLetter } from '~/features/notifications/letter-kind.server';
import type { AboutNotification } from '~/features/notifications/told/mail-told.server';
import { tellInDigest } from '~/features/notifications/told/tell-in-digest.server';
import { stopThreadUrl } from '~/features/notifications/mail-choices.server';
import { isReason, type Reason } from '~/features/notifications/told/reasons';
import { readNotification } from '~/features/requests/notification-facts.server';
import { exactDate, joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { localeNameIn } from '~/i18n/names';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { alertFields, alertListing } from './alert-fields.server';
import { isStanding } from './alert-state';

/** How much of a text a letter quotes, in characters. */
const mostQuoted = 1_500;

const cut = (text: string) => (text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text);

/**
 * Tells somebody of an alert, of what others say about it, or of its end. It says how the alert stands when the letter
 * is sent, and does not go when the alert has ended meanwhile, unless that is what it tells.
 */
export const alertLetter = defineLetter({
  kind: 'alert',
  unsent: (about: AboutNotification) => tellInDigest(about),
  async mayStillGo(about: AboutNotification, to) {
    const facts = await readNotification(about, to);
    if (!facts) return null;
    const row = await db().thread.findUnique({
      where: { id: facts.threadId },
      select: alertFields,
    });
    if (!row) return null;
    const alert = alertListing(row, to.locale);
    const reason: Reason = facts.reasons.find(isReason) ?? 'alert';
    const tellsEnd = reason === 'alert-ended' && alert.state === 'cancelled';
    return isStanding(alert.state) || tellsEnd ? { ...facts, reason, alert } : null;
  },
  write({ alert, title, text, reason, organization, ...facts }, { locale }) {
    const t = translator(locale, 'alerts');
    const where = joined(locale, [...alert.borders, ...alert.countries.map(({ name }) => name)]);
    const named = {
      title: title?.subject ?? alert.title.text,
      organization: organization?.name ?? '',
    };
    const language = text?.isMissing
      ? [t('letter.inLanguage', { language: localeNameIn(locale, text.locale) })]
      : [];
    const isOver = alert.state === 'cancelled';
    return {
      // i18n keys: alerts:letter.subject.*, alerts:letter.what.*, alerts:state.*
      subject: t(`letter.subject.${isOver ? 'ended' : alert.state}`, { ...named, where }),
      before: [
        t(`letter.what.${reason}`, named),
        t('letter.state', { state: t(`state.${alert.state}`), where }),
        ...language,
        ...(text?.subject ? [text.subject] : []),
        ...(text ? [cut(text.body)] : []),
        ...(alert.expiresAt && !isOver
          ? [t('letter.until', { date: exactDate(locale, alert.expiresAt) })]
          : []),
      ],
      link: { url: env().publicUrl + links.alert(locale, facts.slug), name: t('letter.read') },
      after: [
        t('letter.why'),
        `${t('letter.stopThread')}\n${stopThreadUrl(locale, facts.actor.id, facts.threadId)}`,
      ],
    };
  },
});
