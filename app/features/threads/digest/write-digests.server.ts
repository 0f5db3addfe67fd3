import { queueLetter, type Account } from '~/features/notifications/queue-letter.server';
import { isAway } from '~/features/notifications/told/away.server';
import { editingTime } from '~/features/notifications/told/notify.server';
import { afterQuietHours, lastMorning } from '~/features/notifications/told/quiet-hours';
import type { Person } from '~/platform/auth/actor';
import { findPersonActor } from '~/platform/auth/person-actor.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { day, hour, minute } from '~/platform/durations';
import type { Job } from '~/platform/jobs/job';
import { nudgeMail } from '~/platform/mail/worker.server';
import { current, tellable } from '../tellable';
import { digestLetter } from './digest-letter.server';

/** What is older is in the inbox alone: who asks for digests again gets no flood of what was. */
const oldest = 30 * day;

interface Candidate extends Account {
  timeZone: string | null;
  rhythm: 'daily' | 'weekly';
  digestedAt: Date | null;
}

/** Queues the digests that are due. Several processes may do so at the same time. */
export const writingDigests: Job = {
  name: 'write-digests',
  every: 10 * minute,
  async work(_data, signal) {
    if ((await writeDigests(signal)) > 0) nudgeMail();
  },
};

/** @returns how many digests were queued */
export async function writeDigests(signal?: AbortSignal): Promise<number> {
  const since = new Date(now().getTime() - oldest);
  const people = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id FROM person p
    WHERE p.disabled_at IS NULL
      AND NOT EXISTS (SELECT FROM mail_refusal r WHERE r.person_id = p.id AND r.kind = ${digestLetter.kind})
      AND NOT EXISTS (SELECT FROM outbox_mail o WHERE o.person_id = p.id AND o.kind = ${digestLetter.kind}
        AND o.sent_at IS NULL AND o.failed_at IS NULL)
      AND EXISTS (SELECT FROM notification n WHERE n.person_id = p.id AND n.mailed_at IS NULL
        AND n.mail_after IS NULL AND n.shown_at IS NULL AND n.digest_id IS NULL AND n.created_at > ${since})
    ORDER BY p.id`;
  let queued = 0;
  for (const { id } of people) {
    if (signal?.aborted) break;
    const actor = await findPersonActor(id);
    if (actor && (await db().$transaction((tx) => writeDigest(tx, actor, since)))) queued += 1;
  }
  return queued;
}

async function writeDigest(tx: Transaction, actor: Person, since: Date): Promise<boolean> {
  const at = now();
  // The lock makes two processes look one after the other.
  const [person] = await tx.$queryRaw<Candidate[]>`
    SELECT id, email, locale, time_zone AS "timeZone", digest_rhythm AS rhythm, digested_at AS "digestedAt"
    FROM person WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`;
  const until = person && (await untilWhen(tx, person, at));
  if (!person || !until) return false;
  const pending = await tx.notification.findMany({
    where: {
      AND: [
        { mailedAt: null, mailAfter: null, shownAt: null, digestId: null },
        { createdAt: { gt: since, lt: until } },
        tellable(actor),
        current(actor, now()),
      ],
    },
    select: { id: true },
  });
  if (pending.length === 0) return false;
  const { id: digestId } = await tx.digest.create({
    data: { personId: person.id, createdAt: at },
    select: { id: true },
  });
  await tx.notification.updateMany({
    where: { id: { in: pending.map(({ id }) => id) } },
    data: { digestId },
  });
  await tx.person.update({
    where: { id: person.id },
    data: { digestedAt: at },
    select: { id: true },
  });
  await queueLetter(tx, digestLetter, person, { digestId });
  return true;
}

/**
 * Until when what happened goes into a digest that is due now: until this morning, in the person's time zone.
 *
 * @returns null when no digest is due
 */
async function untilWhen(tx: Transaction, person: Candidate, at: Date): Promise<Date | null> {
  if (afterQuietHours(at, person.timeZone) > at) return null;
  const morning = lastMorning(at, person.timeZone);
  if (person.digestedAt) {
    const isWeekly = person.rhythm === 'weekly' || (await isAway(tx, person.id));
    // Half a day less than the seven, as a digest may have been late.
    const pause = isWeekly ? 7 * day - 12 * hour : 0;
    if (person.digestedAt.getTime() >= morning.getTime() - pause) return null;
  }
  return new Date(Math.min(morning.getTime(), at.getTime() - editingTime));
}
