import { defineLetter } from '~/features/notifications/letter-kind.server';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { env } from '~/platform/env.server';
import { overdueSince } from './backups.server';

/** Tells network administrators that there is no good backup. Is sent only while that is so. */
export const overdueLetter = defineLetter({
  kind: 'backup-overdue',
  async mayStillGo(_about: object, { person }) {
    const since = person?.isNetworkAdmin ? await overdueSince() : null;
    return since && { since };
  },
  write({ since }, { locale }) {
    const t = translator(locale, 'backups');
    return {
      subject: t('letter.subject'),
      before: [t('letter.what', { date: exactDate(locale, since) }), t('letter.do')],
      link: { url: env().publicUrl + links.adminBackups(locale), name: t('letter.link') },
      after: [t('letter.why')],
    };
  },
});
