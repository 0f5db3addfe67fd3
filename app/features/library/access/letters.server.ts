import { defineLetter, isOneOf } from '~/features/notifications/letter-kind.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { present } from '../resources/resources.policy';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { listed } from '~/platform/auth/listed';
import { db, type Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { stateOf } from './titles.server';

interface About {
  requestId: string;
}

/** Goes to members of the owner, as long as the request is unanswered and the person who asked is still a partner. */
export const requestLetter = defineLetter({
  kind: 'resource-request',
  async mayStillGo({ requestId }: About, to) {
    const found = await db().resourceRequest.findFirst({
      where: {
        id: requestId,
        answeredAt: null,
        resource: { ...present, onRequest: true },
        organization: listed,
        person: { disabledAt: null },
      },
      select: {
        personId: true,
        organizationId: true,
        organization: { select: { name: true } },
        resource: { select: { organizationId: true } },
      },
    });
    if (!found || !(await isOneOf(to, found.resource.organizationId))) return null;
    const { personId, organizationId } = found;
    const isMember = await db().membership.count({ where: { personId, organizationId } });
    return isMember > 0 ? found.organization : null;
  },
  write({ name }, { locale }) {
    const t = translator(locale, 'access');
    return {
      subject: t('letter.asked.subject'),
      before: [t('letter.asked.what', { organization: name })],
      link: { url: env().publicUrl + links.requests(locale), name: t('letter.asked.link') },
      after: [t('letter.asked.why')],
    };
  },
});

/**
 * Tells the people of an organization that a partner asks for one of its resources. The purpose and the title are
 * only shown in the portal, because e-mail can be read in transit.
 */
export async function mailRequest(
  tx: Transaction,
  organizationId: string,
  requestId: string,
): Promise<void> {
  const people = await tx.person.findMany({
    where: { disabledAt: null, memberships: { some: { organizationId } } },
    select: { id: true, email: true, locale: true },
  });
  for (const person of people) await queueLetter(tx, requestLetter, person, { requestId });
}

export type AccessAnswer = 'granted' | 'declined' | 'ended';

/**
 * Goes to the person who asked, if they still belong to the organization for which they asked and the answer is
 * still valid: a grant that has ended is not announced.
 */
export const answerLetter = defineLetter({
  kind: 'resource-answer',
  async mayStillGo({ requestId, answer }: About & { answer: AccessAnswer }, to) {
    const found = await db().resourceRequest.findFirst({
      where: {
        id: requestId,
        personId: to.person?.id ?? '',
        organization: listed,
        resource: present,
      },
      select: {
        ...{ answeredAt: true, expiresAt: true, revokedAt: true, note: true, organizationId: true },
        resource: { select: { organization: { select: { name: true } } } },
      },
    });
    if (!found || stateOf(found).status !== answer) return null;
    if (!(await isOneOf(to, found.organizationId))) return null;
    return { answer, organization: found.resource.organization.name };
  },
  write({ answer, organization }, { locale }) {
    const t = translator(locale, 'access');
    return {
      // i18n keys: access:letter.*
      subject: t('letter.answered.subject'),
      before: [t(`letter.answered.${answer}`, { organization })],
      link: { url: env().publicUrl + links.requests(locale), name: t('letter.answered.link') },
      after: [t('letter.answered.why')],
    };
  },
});
