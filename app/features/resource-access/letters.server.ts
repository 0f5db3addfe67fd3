import { letterOf, writable } from '~/features/accounts/letters.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { sendMail } from '~/platform/mail/outbox.server';

/**
 * Tells the people of an organization that a partner asks for one of its resources. What for, and which,
 * stays in the portal: mail is read on the way.
 */
export async function mailRequest(
  tx: Transaction,
  organizationId: string,
  asker: string,
): Promise<void> {
  const people = await tx.person.findMany({
    where: { disabledAt: null, memberships: { some: { organizationId } } },
    select: { email: true, locale: true },
  });
  for (const { email, locale: own } of people) {
    const locale = writable(own);
    const t = translator(locale, 'access');
    const letter = letterOf(locale, {
      subject: t('letter.asked.subject'),
      before: [t('letter.asked.what', { organization: asker })],
      link: { url: env().publicUrl + links.requests(locale), name: t('letter.asked.link') },
      after: [t('letter.asked.why')],
    });
    await sendMail(tx, { kind: 'resource-request', to: email, locale, ...letter });
  }
}

/** Tells somebody that their request was answered, or that what was granted has ended. */
export async function mailAnswer(
  tx: Transaction,
  person: { email: string; locale: string },
  owner: string,
  answer: 'granted' | 'declined' | 'ended',
): Promise<void> {
  const locale = writable(person.locale);
  const t = translator(locale, 'access');
  const letter = letterOf(locale, {
    // i18n keys: access:letter.*
    subject: t('letter.answered.subject'),
    before: [t(`letter.answered.${answer}`, { organization: owner })],
    link: { url: env().publicUrl + links.requests(locale), name: t('letter.answered.link') },
    after: [t('letter.answered.why')],
  });
  await sendMail(tx, { kind: 'resource-answer', to: person.email, locale, ...letter });
}
