import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { forEach, mostPerRound } from '~/features/follow-ups/rounds.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { addDays, dayOf } from '~/i18n/days';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import type { Job } from '~/platform/jobs/job';
import { nudgeMail } from '~/platform/mail/worker.server';
import { reviewLetter } from './review-letter.server';

/** Reminds people of resources of theirs that are due for review, once per review date. */
export const remindOfReviews: Job = {
  name: 'review-resources',
  every: day,
  work: async () => {
    if ((await sendReviewReminders()) > 0) nudgeMail();
  },
};

/** @returns the number of resources for which reminders were sent */
export async function sendReviewReminders(): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM resource r JOIN organization o ON o.id = r.organization_id
    WHERE r.review_on <= ${addDays(dayOf(now()), followUpDays.review.told)}::date
      AND r.reminded_of IS DISTINCT FROM r.review_on AND r.withdrawn_at IS NULL
      AND o.archived_at IS NULL AND o.hidden_for_safety_at IS NULL
    ORDER BY r.review_on, r.id LIMIT ${mostPerRound}`;
  const ids = due.map(({ id }) => id);
  return forEach(ids, remind);
}

/** Queues the letters and marks the resource as reminded in one transaction, so that two processes send them once. */
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
  const about = { resourceId: id, reviewOn: resource.reviewOn.toISOString() };
  const { memberships } = resource.organization;
  // Who shared it knows it best. If that person left, the administrators are asked; without any, everybody.
  const sharer = memberships.filter(({ person }) => person.id === resource.createdById);
  const administrators = memberships.filter(({ role }) => role === 'organization_admin');
  const to = [sharer, administrators, memberships].find((people) => people.length > 0) ?? [];
  for (const { person } of to) await queueLetter(tx, reviewLetter, person, about);
  return true;
}
