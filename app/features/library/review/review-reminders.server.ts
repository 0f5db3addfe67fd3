import { addDays, dayOf } from '~/i18n/days';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import type { Job } from '~/platform/jobs/job';
import { nudgeMail } from '~/platform/mail/worker.server';
import { mailReview } from './review-letter.server';

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
      reviewOn: true,
      createdById: true,
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
  const { reviewOn } = resource;
  const { memberships } = resource.organization;
  // Who shared it, or whoever administers where that person is gone.
  const sharer = memberships.filter(({ person }) => person.id === resource.createdById);
  const administrators = memberships.filter(({ role }) => role === 'organization_admin');
  const to =
    [...sharer, ...administrators].length > 0 ? [...sharer, ...administrators] : memberships;
  for (const person of new Map(to.map((one) => [one.person.id, one.person])).values())
    await mailReview(tx, person, { id, reviewOn });
  return true;
}
