import { defineLetter } from '~/features/notifications/letter-kind.server';
import { queueLetter, type Addressee } from '~/features/notifications/queue-letter.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { listed } from '~/platform/auth/listed';
import { db, type Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';

/** Goes to network administrators while any name waits for approval. */
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

/** Tells the network's administrators that a name waits for approval. */
export async function mailNameAsked(tx: Transaction): Promise<void> {
  const people = await tx.person.findMany({
    where: { isNetworkAdmin: true, disabledAt: null },
    select: { id: true, email: true, locale: true },
  });
  for (const person of people) await queueLetter(tx, nameRequestLetter, person, {});
}

interface NameAnswer {
  organizationId: string;
  name: string;
  /** why it was declined; null: it was approved */
  reason: string | null;
}

/** Goes to somebody who still belongs to the organization, unless it is hidden by now. */
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

/** Tells whoever asked for a name what became of it. */
export function mailNameAnswer(tx: Transaction, to: Addressee, answer: NameAnswer): Promise<void> {
  return queueLetter(tx, nameAnswerLetter, to, { ...answer });
}
