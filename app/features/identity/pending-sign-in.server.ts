import { pendingLifetime } from '~/platform/auth/pending-cookie.server';
import { now } from '~/platform/clock.server';
import { hashToken, newToken } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';

/** Wrong second factors after which the password must be typed again. */
const mostAttempts = 5;

/**
 * A `where` for the one sign-in of a token that still waits. Its own columns alone: only then is using it up
 * one statement, of which the database lets one win.
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
 * Makes a sign-in that waits for the second factor, for somebody whose password was right: no session.
 *
 * @returns the token for its cookie; the database has the hash only
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

/** Whose sign-in waits; null when none does, any more. Looking uses nothing up. */
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

/** Uses a waiting sign-in up, once, in the caller's transaction. @returns whose it is; null: too late */
export async function usePendingSignIn(tx: Transaction, token: string): Promise<string | null> {
  const [used] = await tx.token.updateManyAndReturn({
    where: waitingSignIn(token),
    data: { usedAt: now() },
    select: { personId: true },
  });
  return used?.personId ?? null;
}
