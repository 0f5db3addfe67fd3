import { dayOf, startOfDay } from '~/i18n/days';
import { now } from '~/platform/clock.server';
import { newToken } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { queueLetter, type Account } from '../queue-letter.server';
import { afterQuietHours } from './quiet-hours';
import { isAway } from './away.server';
import { isNeverFolded, isReason, letterOf } from './reasons';

/** How many letters about posts one person gets in a day; the rest waits for a digest. */
export const mostLettersADay = 3;

/** What such a letter is written from. */
export interface AboutNotification {
  notificationId: string;
  /** opens the form for one answer */
  token: string;
}

/**
 * Queues the letters about posts that are due: for each person at most three a day, none in the quiet hours, none
 * about what they saw in the portal. Whoever was not seen for long hears of all that can wait in one weekly digest. Several processes may do so at the same time.
 *
 * The first reason of a notification decides which letter.
 *
 * @returns how many letters were queued
 */
export async function mailTold(signal?: AbortSignal): Promise<number> {
  const due = { mailedAt: null, digestId: null, mailAfter: { lte: now() } };
  const people = await db().notification.findMany({
    where: due,
    distinct: ['personId'],
    orderBy: { personId: 'asc' },
    select: { personId: true },
  });
  let queued = 0;
  for (const { personId } of people) {
    if (signal?.aborted) break;
    queued += await db().$transaction((tx) => mailPerson(tx, personId));
  }
  return queued;
}

async function mailPerson(tx: Transaction, personId: string): Promise<number> {
  const at = now();
  // The lock makes two processes count one after the other.
  const [person] = await tx.$queryRaw<(Account & { disabled: boolean; timeZone: string | null })[]>`
    SELECT id, email, locale, disabled_at IS NOT NULL AS disabled, time_zone AS "timeZone" FROM person
    WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const due = await tx.notification.findMany({
    where: { personId, mailedAt: null, digestId: null, mailAfter: { lte: at } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, reasons: true, shownAt: true },
      post: {
        select: {
          thread: {
            select: {
              organizationId: true,
              subscriptions: { where: { personId }, select: { level: true } },
            },
          },
        },
      },
    },
  });
  const folds = await isAway(tx, personId);
  const waits = due.filter(
    ({ shownAt, reasons, post }) =>
      shownAt === null &&
      person?.disabled === false &&
      !post.thread.subscriptions.some(({ level }) => level === 'digest') &&
      !(folds && !reasons.some(isNeverFolded)),
  );
  await postpone(
    tx,
    due.filter((one) => !waits.includes(one)),
    null,
  );
  const goes = afterQuietHours(at, person?.timeZone);
  if (goes > at) {
    await postpone(tx, waits, goes);
    return 0;
  }
  const sent = await tx.notification.findMany({
    where: { personId, mailedAt: { gte: startOfDay(dayOf(at)) } },
    select: { reasons: true, post: { select: { thread: { select: { organizationId: true } } } } },
  });
  const goesNow = onePerAsker(waits, sent).slice(0, Math.max(0, mostLettersADay - sent.length));
  await postpone(
    tx,
    waits.filter((one) => !goesNow.includes(one)),
    null,
  );
  for (const { id, reasons } of goesNow) {
    const reason = reasons.find(isReason);
    if (!reason || !person) continue;
    const { token, hash } = newToken();
    await tx.notification.update({
      where: { id },
      data: { mailedAt: at, tokenHash: hash },
      select: { id: true },
    });
    const about: AboutNotification = { notificationId: id, token };
    await queueLetter(tx, { kind: letterOf[reason] }, person, about);
  }
  return goesNow.length;
}

interface Told {
  reasons: readonly string[];
  post: { thread: { organizationId: string } };
}

/**
 * Of what a person is told because their organization may be able to help, one a day for each organization that asks:
 * nobody can use up the letters in which others ask.
 */
function onePerAsker<One extends Told>(waits: readonly One[], sent: readonly Told[]): One[] {
  const isAsked = ({ reasons }: Told) => reasons.find(isReason) === 'told';
  const askers = new Set(sent.filter(isAsked).map(({ post }) => post.thread.organizationId));
  return waits.filter((one) => {
    if (!isAsked(one)) return true;
    const { organizationId } = one.post.thread;
    if (askers.has(organizationId)) return false;
    askers.add(organizationId);
    return true;
  });
}

/** Lets letters wait until a time, or for a digest. */
async function postpone(tx: Transaction, all: readonly { id: string }[], mailAfter: Date | null) {
  if (all.length === 0) return;
  const ids = all.map(({ id }) => id);
  await tx.notification.updateMany({ where: { id: { in: ids } }, data: { mailAfter } });
}
