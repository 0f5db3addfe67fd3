import { pendingLifetime } from '~/platform/auth/pending-cookie.server';
import { now } from '~/platform/clock.server';
import { hashToken, newToken } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';

/** Number of wrong second factors after which the password must be entered again. */
const mostAttempts = 5;

/**
 * A `where` for the pending sign-in with a token. It uses only columns of the token, so that using it up is a
 * single UPDATE, of which only one can succeed.
 */
export function waitingSignIn(token: string) {
  return {
    tokenHash: hashToken(token),
    purpose: 'second_factor' as const,
    usedAt: null,
    attempts: { lt: mostAttempts },
    expiresAt: { gt: now() },
  };
}

/**
 * Creates a pending sign-in for somebody who entered the right password and must still show a second factor.
 * It is not a session.
 *
 * @returns the token for its cookie; the database only has its hash
 */
export async function beginPendingSignIn(tx: Transaction, personId: string): Promise<string> {
  const { token, hash } = newToken();
  const createdAt = now();
  await tx.token.create({
    data: {
      tokenHash: hash,
      purpose: 'second_factor',
      personId,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + pendingLifetime),
    },
    select: { id: true },
  });
  return token;
}

/** The person with a pending sign-in; null when there is none (any more). Reading does not use it up. */
export async function readPendingSignIn(
  token: string | null,
): Promise<{ personId: string; locale: string } | null> {
  if (!token) return null;
  const found = await db().token.findFirst({
    where: { ...waitingSignIn(token), person: { disabledAt: null } },
    select: { personId: true, person: { select: { locale: true } } },
  });
  return found && { personId: found.personId, locale: found.person.locale };
}

/** Uses up a pending sign-in in the caller's transaction. @returns the person's id; null when it is too late */
export async function usePendingSignIn(tx: Transaction, token: string): Promise<string | null> {
  const [used] = await tx.token.updateManyAndReturn({
    where: waitingSignIn(token),
    data: { usedAt: now() },
    select: { personId: true },
  });
  return used?.personId ?? null;
}
