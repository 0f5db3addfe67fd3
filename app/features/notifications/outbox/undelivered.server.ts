import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { recordAudit } from '~/features/audit/audit.server';
import { db } from '~/platform/db/client.server';
import { spent } from '../deliver-letters.server';
import { nudgeMail } from '~/platform/mail/worker.server';

const most = 100;

/**
 * Letters that could not be delivered, whether or not they are retried automatically. Only kind, times and the
 * server's code are given: recipient and content are none of an administrator's business. Letters that were
 * dropped because they may no longer be sent are not included.
 *
 * @returns at most 100, newest first; empty when the actor may not administer mail
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
    /** the content was erased, so the letter cannot be sent again */
    isErased: sealed === null,
  }));
}

export type Undelivered = Awaited<ReturnType<typeof listUndelivered>>[number];

/**
 * Retries an undelivered letter at once, with its attempts reset. As at each attempt, it is checked again
 * whether the letter may still be sent.
 *
 * @returns false when there is no such letter or the actor may not administer mail
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

/** Gives a letter up for good: its content and recipient are erased. @returns as `retryLetter` */
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
