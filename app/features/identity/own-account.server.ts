import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { hashPassword } from '~/platform/crypto/passwords.server';
import { db } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { keepThisDeviceAlone } from './device-list.server';
import { passwordChangedLetter } from './letters.server';
import { isKnownPassword } from './password-rules.server';
import { checkPassword } from './sign-in.server';

export interface OwnAccount {
  name: string;
  email: string;
  locale: string;
  /** number of browsers signed in as this person, including this one */
  sessions: number;
}

/** What a person sees of their own account. */
export async function getOwnAccount(actor: Person): Promise<OwnAccount> {
  const { _count, ...account } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      name: true,
      email: true,
      locale: true,
      _count: { select: { sessions: { where: { expiresAt: { gt: now() } } } } },
    },
  });
  return { ...account, sessions: _count.sessions };
}

/**
 * Changes a person's own name and language; unchanged values are not written.
 *
 * @throws a 429 Response after ten changes in an hour
 */
export async function updateOwnAccount(
  actor: Person,
  input: { name: string; locale: string },
): Promise<void> {
  const { name, locale } = input;
  await db().$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: actor.id, NOT: { name, locale } },
      data: { name, locale },
    });
    if (count === 0) return;
    await recordAudit(tx, { actor, action: 'person.update', ...aboutPerson(actor.id) });
  });
}

export type PasswordChange =
  | { ok: true; /** of the only remaining session */ token: string | null }
  | { ok: false; problem: 'wrongPassword' | 'passwordKnown' };

/**
 * Changes a person's own password. Every other session and pending sign-in ends, and the other browsers are
 * forgotten; the current session gets a new token.
 *
 * @throws a 429 Response after too many wrong guesses of the current password
 */
export async function changePassword(
  actor: Person,
  input: { current: string; password: string },
): Promise<PasswordChange> {
  const { email, passwordHash: kept } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, passwordHash: true },
  });
  if (!(await checkPassword(email, input.current, kept)))
    return { ok: false, problem: 'wrongPassword' };
  if (isKnownPassword(input.password, [actor.name, email]))
    return { ok: false, problem: 'passwordKnown' };
  const passwordHash = await hashPassword(input.password);
  const token = await db().$transaction(async (tx) => {
    const person = await tx.person.update({
      where: { id: actor.id },
      data: { passwordHash, wrongCodesToldAt: null },
      select: { id: true, email: true, locale: true },
    });
    // Ends pending sign-ins with the old password, and links for a new one.
    await tx.token.updateMany({
      where: { personId: actor.id, usedAt: null },
      data: { usedAt: now() },
    });
    const fresh = await keepThisDeviceAlone(tx, actor);
    await queueLetter(tx, passwordChangedLetter, person, {});
    await recordAudit(tx, { actor, action: 'password.change', ...aboutPerson(actor.id) });
    return fresh;
  });
  nudgeMail();
  return { ok: true, token };
}
