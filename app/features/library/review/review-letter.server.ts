import { defineLetter, isOneOf } from '~/features/notifications/letter-kind.server';
import { calendarDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { titleOf } from '~/i18n/pick';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { present } from '../resources/resources.policy';

/** Asks members of the owner to review a resource, as long as it exists and still has that review date. */
export const reviewLetter = defineLetter({
  kind: 'resource-review',
  async mayStillGo({ resourceId, reviewOn }: { resourceId: string; reviewOn: string }, to) {
    const resource = await db().resource.findFirst({
      where: { id: resourceId, ...present, reviewOn: new Date(reviewOn) },
      select: {
        ...{ slug: true, reviewOn: true, organizationId: true },
        texts: { select: { locale: true, title: true } },
      },
    });
    if (!resource?.reviewOn || !(await isOneOf(to, resource.organizationId))) return null;
    return { ...resource, reviewOn: resource.reviewOn };
  },
  write({ slug, reviewOn, texts }, { locale }) {
    const t = translator(locale, 'library');
    const title = titleOf({ slug, texts }, locale).text;
    const date = calendarDate(locale, reviewOn);
    return {
      subject: t('review.subject', { title }),
      before: [t('review.what', { title, date }), t('review.do')],
      link: { url: env().publicUrl + links.editResource(locale, slug), name: t('review.link') },
      after: [t('review.why')],
    };
  },
});
