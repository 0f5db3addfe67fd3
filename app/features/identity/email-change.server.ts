import crypto from 'node:crypto';
import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import type { Person } from '~/platform/auth/actor';
import { endOtherSessionsOf } from '~/platform/auth/session.server';
import { sessionCookie } from '~/platform/auth/session-cookie.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { errorCode } from '~/platform/operator-error.server';
import { keptOfCode, mostAttempts, newCode, waitingChange } from './email-codes.server';
import { emailChangedLetter, emailCodeLetter, emailTakenLetter } from './notices.server';
import { codeLifetime } from './retention';

/** The e-mail address that a person is changing to, while its codes are valid; else null. */
export async function pendingEmail(actor: Person): Promise<string | null> {
  const found = await db().emailChange.findFirst({
    where: waitingChange(actor.id),
    select: { email: true },
  });
  return found?.email ?? null;
}

/**
 * Begins a change of e-mail address: a code is sent to both addresses, and both codes must be entered within ten
 * minutes. If another account has the new address, no code is sent there: its owner is told, the requester is not.
 *
 * @returns false when it is already the person's address
 * @throws a 429 Response after too many requests
 */
export async function requestEmailChange(actor: Person, email: string): Promise<boolean> {
  const person = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { id: true, email: true, locale: true },
  });
  if (person.email === email) return false;
  await enforce('emailChange', actor.id);
  await db().$transaction(async (tx) => {
    await claimStamp(tx);
    const owner = await tx.person.findUnique({
      where: { email },
      select: { id: true, email: true, locale: true },
    });
    const codes = { old: newCode(), new: newCode() };
    const createdAt = now();
    const change = {
      email,
      oldCodeHash: keptOfCode(actor.id, 'old', codes.old),
      newCodeHash: keptOfCode(actor.id, 'new', codes.new),
      attempts: 0,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + codeLifetime),
    };
    await tx.emailChange.upsert({
      where: { personId: actor.id },
      create: { personId: actor.id, ...change },
      update: change,
    });
    await queueLetter(tx, emailCodeLetter, person, { side: 'old', code: codes.old });
    const to = { ...person, email };
    if (owner) await queueLetter(tx, emailTakenLetter, owner, {});
    else await queueLetter(tx, emailCodeLetter, to, { side: 'new', code: codes.new });
    await record(tx, actor, 'email.request');
  });
  nudgeMail();
  return true;
}

/** Cancels a change of e-mail address. */
export async function cancelEmailChange(actor: Person): Promise<void> {
  await db().emailChange.deleteMany({ where: { personId: actor.id } });
}

export type EmailOutcome = 'done' | 'wrong' | 'gone';

/**
 * Changes the e-mail address if both codes are right. Every other session ends, and the current one gets a new token
 * with the response. Links and invitations sent to the old address become invalid, and the old address is notified.
 *
 * @returns `gone` when no change is pending, because ten minutes or five attempts are over
 */
export async function confirmEmailChange(
  actor: Person,
  codes: { oldCode: string; newCode: string },
): Promise<EmailOutcome> {
  const { outcome, token } = await attempt(actor, codes).catch(async (error: unknown) => {
    if (errorCode(error) !== 'P2002') throw error;
    // Somebody else took the address in the meantime.
    await cancelEmailChange(actor);
    return { outcome: 'gone' as const, token: null };
  });
  if (token) setResponseCookie(sessionCookie(token));
  nudgeMail();
  return outcome;
}

async function attempt(
  actor: Person,
  { oldCode, newCode }: { oldCode: string; newCode: string },
): Promise<{ outcome: EmailOutcome; token: string | null }> {
  return db().$transaction(async (tx) => {
    // A single statement, which concurrent requests wait for: even of fifty at once, only five are checked.
    const [change] = await tx.emailChange.updateManyAndReturn({
      where: waitingChange(actor.id),
      data: { attempts: { increment: 1 } },
      select: { email: true, oldCodeHash: true, newCodeHash: true, attempts: true },
    });
    if (!change) return { outcome: 'gone', token: null };
    const isRight =
      same(change.oldCodeHash, keptOfCode(actor.id, 'old', oldCode)) &&
      same(change.newCodeHash, keptOfCode(actor.id, 'new', newCode));
    if (!isRight) {
      await record(tx, actor, 'email.change', 'failure');
      return { outcome: change.attempts < mostAttempts ? 'wrong' : 'gone', token: null };
    }
    await tx.emailChange.delete({ where: { personId: actor.id }, select: { personId: true } });
    return { outcome: 'done', token: await changeTo(tx, actor, change.email) };
  });
}

async function changeTo(tx: Transaction, actor: Person, email: string): Promise<string | null> {
  const former = await tx.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { id: true, email: true, locale: true },
  });
  await tx.person.update({ where: { id: actor.id }, data: { email }, select: { id: true } });
  const at = now();
  await tx.token.updateMany({
    where: { personId: actor.id, usedAt: null },
    data: { usedAt: at },
  });
  await tx.invitation.updateMany({
    where: { email: former.email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
  await queueLetter(tx, emailChangedLetter, former, {});
  await record(tx, actor, 'email.change');
  return endOtherSessionsOf(tx, actor.id, actor.session?.id ?? '');
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && crypto.timingSafeEqual(a, b);
}

async function record(
  tx: Transaction,
  actor: Person,
  action: 'email.request' | 'email.change',
  outcome: 'success' | 'failure' = 'success',
): Promise<void> {
  await recordAudit(tx, { actor, action, ...aboutPerson(actor.id), outcome });
}
