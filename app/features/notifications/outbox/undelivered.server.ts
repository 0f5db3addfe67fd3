import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { recordAudit } from '~/features/audit/audit.server';
import { db } from '~/platform/db/client.server';
import { spent } from '../deliver-letters.server';
import { nudgeMail } from '~/platform/mail/worker.server';

const most = 100;

/**
 * Letters that could not be delivered: those that are tried again by themselves, and those that nobody tries
 * any more. Kind, time and the server's code alone: whom they are for and what they say is nobody's here.
 * Letters that may no longer go are not among them.
 *
 * @returns at most 100, the newest first; none to who may not look after mail
 */
export async function listUndelivered(actor: Actor) {
  if (!can(actor, 'mail.administer')) return [];
  const rows = await db().outboxMail.findMany({
    where: {
      sentAt: null,
      lastError: { not: null },
      OR: [{ sealed: { not: null } }, { failedAt: { not: null } }],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      kind: true,
      createdAt: true,
      attempts: true,
      nextAttemptAt: true,
      failedAt: true,
      lastError: true,
      sealed: true,
    },
  });
  return rows.map(({ lastError, sealed, ...row }) => ({
    ...row,
    reason: lastError ?? '',
    /** what it said is gone already: nothing can be sent again */
    isErased: sealed === null,
  }));
}

export type Undelivered = Awaited<ReturnType<typeof listUndelivered>>[number];

/**
 * Has a letter that could not be delivered sent again at once, as if it were new: whether it may still go is
 * checked again, as at each attempt.
 *
 * @returns false when there is none, or it is not the actor's to decide
 */
export async function retryLetter(actor: Actor, id: string): Promise<boolean> {
  const done = await change(actor, id, 'mail.retry', {
    failedAt: null,
    attempts: 0,
    nextAttemptAt: now(),
  });
  if (done) nudgeMail();
  return done;
}

/** Gives a letter up for good: what it says and whom it was for are erased. @returns as `retryLetter` */
export function giveUpLetter(actor: Actor, id: string): Promise<boolean> {
  return change(actor, id, 'mail.give-up', {
    failedAt: now(),
    lastError: null,
    ...spent,
  });
}

function change(
  actor: Actor,
  id: string,
  action: 'mail.retry' | 'mail.give-up',
  data: {
    failedAt: Date | null;
    attempts?: number;
    nextAttemptAt?: Date;
    sealed?: null;
    recipient?: string;
    personId?: null;
    lastError?: null;
  },
): Promise<boolean> {
  if (!can(actor, 'mail.administer')) return Promise.resolve(false);
  return db().$transaction(async (tx) => {
    const { count } = await tx.outboxMail.updateMany({
      where: { id, sentAt: null, sealed: { not: null }, lastError: { not: null } },
      data,
    });
    if (count === 0) return false;
    await recordAudit(tx, { actor, action, objectType: 'mail', objectId: id });
    return true;
  });
}
