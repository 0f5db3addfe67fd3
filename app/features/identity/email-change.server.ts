import crypto from 'node:crypto';
import { recordAudit } from '~/features/audit/audit.server';
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
import { mailEmailChanged, mailEmailCode, mailEmailTaken } from './notices.server';
import { codeLifetime } from './retention';

/** The address that a person is changing to, while its codes work; else null. */
export async function pendingEmail(actor: Person): Promise<string | null> {
  const found = await db().emailChange.findFirst({
    where: waitingChange(actor.id),
    select: { email: true },
  });
  return found?.email ?? null;
}

/**
 * Begins a change of address: a code goes to both, and both must be typed within ten minutes. An address
 * that another account has gets none: its owner is told, the person who asks is not.
 *
 * @returns false for the address that the person has already
 * @throws a 429 Response after too many
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
    await mailEmailCode(tx, person, 'old', codes.old);
    if (owner) await mailEmailTaken(tx, owner);
    else await mailEmailCode(tx, { ...person, email }, 'new', codes.new);
    await record(tx, actor, 'email.request');
  });
  nudgeMail();
  return true;
}

/** Takes a change back. */
export async function cancelEmailChange(actor: Person): Promise<void> {
  await db().emailChange.deleteMany({ where: { personId: actor.id } });
}

export type EmailOutcome = 'done' | 'wrong' | 'gone';

/**
 * Changes the address when both codes are right. Every other session ends, the one at hand gets a new token
 * with the answer; links and invitations that went to the old address work no more; the old address is told.
 *
 * @returns `gone` when no change waits, because ten minutes or five attempts are over
 */
export async function confirmEmailChange(
  actor: Person,
  codes: { oldCode: string; newCode: string },
): Promise<EmailOutcome> {
  const { outcome, token } = await attempt(actor, codes).catch(async (error: unknown) => {
    if (errorCode(error) !== 'P2002') throw error;
    // The address became somebody else's while the code was on its way.
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
    // Counted in one statement that others wait for: of fifty at once, five are looked at.
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
  await mailEmailChanged(tx, former);
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
  await recordAudit(tx, { actor, action, objectType: 'person', objectId: actor.id, outcome });
}
