import { defineLetter } from '~/features/notifications/letter-kind.server';
import type { Item } from '~/features/notifications/letter-text';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { env } from '~/platform/env.server';
import { forgetTold, readDigest, type Matter } from './digest-facts.server';

/** The longest title and name that a digest quotes, in characters. */
const mostQuoted = 120;

const cut = (text: string) =>
  text.length > mostQuoted ? `${text.slice(0, mostQuoted - 1).trimEnd()}…` : text;

/** Tells somebody in one letter what is new for them since the last one. */
export const digestLetter = defineLetter({
  kind: 'digest',
  mayStillGo: readDigest,
  refused: forgetTold,
  write({ named, total, more }, { locale }) {
    const t = translator(locale, 'digest');
    const page = (path: string) => env().publicUrl + path;
    return {
      subject: t('subject', { count: total }),
      before: [t('intro', { count: total })],
      items: named.map((one) => itemOf(locale, one)),
      after: [
        ...(more > 0 ? [t('more', { count: more })] : []),
        `${t('inbox')}\n${page(links.inbox(locale))}`,
        `${t('choose')}\n${page(links.ownMail(locale))}`,
      ],
    };
  },
});

function itemOf(locale: Locale, matter: Matter): Item {
  const t = translator(locale);
  const { closed, count, title, reason, thread, number } = matter;
  // i18n keys: digest:closed.*
  if (closed)
    return {
      title: t(`digest:closed.${closed}`, { count }),
      url: env().publicUrl + links.inbox(locale),
    };
  const organization = cut(matter.organization ?? t('inbox:secretariat'));
  // i18n keys: inbox:reason.*
  const what = t(`inbox:reason.${reason}`, { organization });
  return {
    kind: count > 1 ? `${what} (${t('digest:posts', { count })})` : what,
    title: cut(title?.text ?? t('digest:untitled')),
    ...(title && title.locale !== locale ? { lang: title.locale } : {}),
    url: env().publicUrl + links.thread(locale, thread, number),
  };
}
