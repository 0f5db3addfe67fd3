import { letterOf, writable } from '~/features/accounts/letters.server';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { calendarDate } from '~/i18n/dates';
import { addDays, dayOf } from '~/i18n/days';
import { translator } from '~/i18n/messages.server';
import { pickText } from '~/i18n/pick';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import type { Job } from '~/platform/jobs/job';
import { nudgeMail } from '~/platform/mail/worker.server';
import { sendMail } from '~/platform/mail/outbox.server';

const day = 24 * 3_600_000;

/** How long before a review date whoever looks after a resource is told, in days. */
export const TOLD_BEFORE = 30;

// Letters of one round; the rest follow the next day.
const MOST = 200;

/** Reminds organizations of resources that ask to be looked at again, once for each review date. */
export const remindOfReviews: Job = {
  name: 'review-resources',
  every: day,
  work: async () => {
    if ((await sendReviewReminders()) > 0) nudgeMail();
  },
};

/** @returns how many resources somebody was reminded of */
export async function sendReviewReminders(): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM resource r JOIN organization o ON o.id = r.organization_id
    WHERE r.review_on <= ${addDays(dayOf(now()), TOLD_BEFORE)}::date
      AND r.reminded_of IS DISTINCT FROM r.review_on AND r.withdrawn_at IS NULL
      AND o.archived_at IS NULL AND o.sheltered_at IS NULL
    ORDER BY r.review_on, r.id LIMIT ${MOST}`;
  let reminded = 0;
  for (const { id } of due) if (await db().$transaction((tx) => remind(tx, id))) reminded += 1;
  return reminded;
}

/** Mails about one resource, in the transaction that remembers it: two processes mail once. */
async function remind(tx: Transaction, id: string): Promise<boolean> {
  const resource = await tx.resource.findFirst({
    where: { id, withdrawnAt: null, organization: listed, reviewOn: { not: null } },
    select: {
      slug: true,
      reviewOn: true,
      createdById: true,
      texts: { select: { locale: true, title: true } },
      organization: {
        select: {
          memberships: {
            where: { person: { disabledAt: null } },
            select: {
              role: true,
              person: { select: { id: true, email: true, locale: true } },
            },
          },
        },
      },
    },
  });
  if (!resource?.reviewOn) return false;
  const claimed = await tx.$executeRaw`
    UPDATE resource SET reminded_of = review_on
    WHERE id = ${id}::uuid AND review_on = ${resource.reviewOn.toISOString().slice(0, 10)}::date
      AND reminded_of IS DISTINCT FROM review_on`;
  if (claimed === 0) return false;
  const { memberships } = resource.organization;
  // Who shared it, or whoever administers where that person is gone.
  const sharer = memberships.filter(({ person }) => person.id === resource.createdById);
  const administrators = memberships.filter(({ role }) => role === 'organization_admin');
  const to =
    [...sharer, ...administrators].length > 0 ? [...sharer, ...administrators] : memberships;
  for (const person of new Map(to.map((one) => [one.person.id, one.person])).values()) {
    const locale = writable(person.locale);
    const letter = letterTo(locale, resource.slug, resource.reviewOn, resource.texts);
    await sendMail(tx, { kind: 'resource-review', to: person.email, locale, ...letter });
  }
  return true;
}

function letterTo(
  locale: Locale,
  slug: string,
  reviewOn: Date,
  texts: readonly { locale: string; title: string }[],
) {
  const t = translator(locale, 'library');
  const title = pickText(texts, locale, (text) => text.title)?.text ?? slug;
  const date = calendarDate(locale, reviewOn);
  return letterOf(locale, {
    subject: t('review.subject', { title }),
    before: [t('review.what', { title, date }), t('review.do')],
    link: { url: env().publicUrl + links.editResource(locale, slug), name: t('review.link') },
    after: [t('review.why')],
  });
}
