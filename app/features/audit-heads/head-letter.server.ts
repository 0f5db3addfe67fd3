import { letterOf, writable } from '~/features/accounts/letters.server';
import { headWord, type AuditHead } from '~/features/audit/audit-head';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { sendMail } from '~/platform/mail/outbox.server';

/** Mails a day's head to one network administrator: what is in a mailbox nobody rewrites later. */
export async function mailHead(
  tx: Transaction,
  person: { email: string; locale: string },
  day: string,
  head: AuditHead,
): Promise<void> {
  const locale = writable(person.locale);
  const t = translator(locale, 'audit');
  const letter = letterOf(locale, {
    subject: t('letter.subject', { day }),
    before: [t('letter.what', { day, count: Number(head.number) }), headWord(head)],
    after: [
      t('letter.keep'),
      t('letter.check'),
      `npm run tejido -- audit verify --head ${headWord(head)}`,
    ],
  });
  await sendMail(tx, { kind: 'audit-head', to: person.email, locale, ...letter });
}
