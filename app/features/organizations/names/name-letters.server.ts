import { defineLetter } from '~/features/notifications/letter-kind.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';

/** Tells network administrators that a name waits for approval, if one still does. */
export const nameRequestLetter = defineLetter({
  kind: 'name-request',
  async mayStillGo(about: object, { person }) {
    if (!person?.isNetworkAdmin) return null;
    return (await db().nameRequest.count()) > 0 ? about : null;
  },
  write(_facts, { locale }) {
    const t = translator(locale, 'nameRequests');
    return {
      subject: t('letters.asked.subject'),
      before: [t('letters.asked.what')],
      link: { url: env().publicUrl + links.adminJoining(locale), name: t('letters.asked.link') },
      after: [t('letters.asked.once')],
    };
  },
});

interface NameAnswer {
  organizationId: string;
  name: string;
  /** the reason for declining; null if the name was approved */
  reason: string | null;
}

/**
 * Tells the person who requested a name about the decision. Is sent only if they still belong to the organization and
 * it is listed.
 */
export const nameAnswerLetter = defineLetter({
  kind: 'name-answer',
  async mayStillGo(about: NameAnswer, { person }) {
    const memberships = { some: { personId: person?.id ?? '' } };
    const where = { id: about.organizationId, ...listed, memberships };
    return (await db().organization.count({ where })) > 0 ? about : null;
  },
  write({ name, reason }, { locale }) {
    const t = translator(locale, 'nameRequests');
    return {
      subject: t('letters.answer.subject', { name }),
      before:
        reason === null
          ? [t('letters.answer.approved', { name })]
          : [t('letters.answer.declined', { name }), t('letters.answer.reason', { reason })],
      after: [],
    };
  },
});
