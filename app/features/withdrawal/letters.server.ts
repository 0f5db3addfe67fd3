import { letterOf, writable } from '~/features/accounts/letters.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { sendMail } from '~/platform/mail/outbox.server';

interface Consequences {
  /** their account went with the organization */
  isErased: boolean;
  /** of the archive's link, for those who administered it */
  token: string | null;
}

/** Tells somebody that their organization withdrew, what that means for them and where its data are. */
export async function mailWithdrawal(
  tx: Transaction,
  person: { email: string; locale: string },
  { name }: { name: string },
  { isErased, token }: Consequences,
): Promise<void> {
  const locale = writable(person.locale);
  const t = translator(locale, 'withdrawal');
  const letter = letterOf(locale, {
    subject: t('letter.subject', { organization: name }),
    before: [
      t('letter.what', { organization: name }),
      isErased ? t('letter.erased') : t('letter.kept'),
      ...(token ? [t('letter.data')] : []),
    ],
    ...(token && {
      link: { url: env().publicUrl + links.takeaway(locale, token), name: t('letter.link') },
    }),
    after: [t('letter.unexpected')],
  });
  await sendMail(tx, { kind: 'withdrawal', to: person.email, locale, ...letter });
}
