import { defineLetter, isOneOf } from '~/features/notifications/letter-kind.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { pickText } from '~/i18n/pick';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';

/** Reminds the asker that a request is due: it lapses unless it is closed with an outcome or renewed. */
export const requestDueLetter = defineLetter({
  kind: 'request-due',
  async mayStillGo({ threadId }: { threadId: string }, to) {
    const thread = await db().thread.findFirst({
      where: {
        id: threadId,
        status: 'open',
        hiddenAt: null,
        organization: listed,
        remindedAt: { not: null },
      },
      select: {
        ...{ slug: true, organizationId: true },
        posts: {
          where: { number: 1 },
          select: { texts: { select: { locale: true, subject: true } } },
        },
      },
    });
    if (!thread || !(await isOneOf(to, thread.organizationId))) return null;
    const texts = thread.posts.flatMap((post) => post.texts);
    const title = pickText(texts, to.locale, ({ subject }) => subject)?.text ?? '';
    return { slug: thread.slug ?? '', title };
  },
  write({ slug, title }, { locale }) {
    const t = translator(locale, 'requests');
    return {
      subject: t('letter.due.subject', { title }),
      before: [t('letter.due.what', { title })],
      link: { url: env().publicUrl + links.request(locale, slug), name: t('letter.due.link') },
      after: [t('letter.due.why')],
    };
  },
});
