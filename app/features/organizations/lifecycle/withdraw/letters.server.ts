import { defineLetter } from '~/features/notifications/letter-kind.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { getDataArchive } from './data-archives.server';

interface About {
  /** the organization's name; everything else has been deleted */
  name: string;
  isErased: boolean;
  token: string | null;
}

/** Goes to people whose account was erased or is not disabled, with the archive's link while that works. */
export const withdrawalLetter = defineLetter({
  kind: 'withdrawal',
  async mayStillGo({ token, ...about }: About) {
    return { ...about, token: token && (await getDataArchive(token)) ? token : null };
  },
  write({ name, isErased, token }, { locale }) {
    const t = translator(locale, 'withdrawal');
    return {
      subject: t('letter.subject', { organization: name }),
      before: [
        t('letter.what', { organization: name }),
        isErased ? t('letter.erased') : t('letter.kept'),
        ...(token ? [t('letter.data')] : []),
      ],
      ...(token && {
        link: { url: env().publicUrl + links.dataArchive(locale, token), name: t('letter.link') },
      }),
      after: [t('letter.unexpected')],
    };
  },
});

interface Consequences {
  /** whether their account was erased with the organization */
  isErased: boolean;
  /** token of the archive's link, for the organization's administrators */
  token: string | null;
}

/** Tells somebody that their organization withdrew, what that means for them, and where its data are. */
export function mailWithdrawal(
  tx: Transaction,
  { id, email, locale }: { id: string; email: string; locale: string },
  { name }: { name: string },
  { isErased, token }: Consequences,
): Promise<void> {
  const to = { email, locale, ...(isErased ? {} : { id }) };
  return queueLetter(tx, withdrawalLetter, to, { name, isErased, token });
}
