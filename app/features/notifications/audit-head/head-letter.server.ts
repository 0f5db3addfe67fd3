import { headWord } from '~/features/audit/audit-head';
import { defineLetter } from '../letter-kind.server';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';

/** The day's head, for network administrators only: nobody can rewrite it in a mailbox. */
export const auditHeadLetter = defineLetter({
  kind: 'audit-head',
  async mayStillGo({ day }: { day: string }, { person }) {
    if (!person?.isNetworkAdmin) return null;
    const head = await db().auditHead.findUnique({
      where: { day: new Date(day) },
      select: { number: true, hash: true },
    });
    return head && { day, head };
  },
  write({ day, head }, { locale }) {
    const t = translator(locale, 'audit');
    return {
      subject: t('letter.subject', { day }),
      before: [t('letter.what', { day, count: Number(head.number) }), headWord(head)],
      after: [
        t('letter.keep'),
        t('letter.check'),
        `npm run tejido -- audit verify --head ${headWord(head)}`,
      ],
    };
  },
});
