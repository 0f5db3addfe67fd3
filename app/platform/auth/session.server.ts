import { Lucia, TimeSpan } from 'lucia';
import { now } from '~/platform/clock.server';
import { hashToken, newToken } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { visitor, type Actor } from './actor';
import {
  SessionAdapter,
  type PersonAttributes,
  type SessionAttributes,
} from './session-adapter.server';
import { nextExpiry, touchInterval } from './session-limits';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, PersonAttributes>;
    DatabaseUserAttributes: PersonAttributes;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

function luciaOn(tx: Transaction) {
  return new Lucia(new SessionAdapter(tx), {
    // Lucia would prolong every session by one figure; the limits are ours, so it never gets to.
    sessionExpiresIn: new TimeSpan(0, 'ms'),
    getSessionAttributes: ({ lastSeenAt, absoluteExpiresAt, confirmedAt, deviceId }) => ({
      lastSeenAt,
      absoluteExpiresAt,
      confirmedAt,
      deviceId,
    }),
    getUserAttributes: (attributes) => ({ ...attributes }),
  });
}

/**
 * Begins a session, in the caller's transaction. Every sign-in begins a new one. It counts as a fresh proof, so
 * it is only for somebody who has just given their password, a second factor or a passkey.
 *
 * @param previous token of the session that the browser came with: it ends
 * @param deviceId the browser's, where it is known
 * @returns the token for the cookie; the database has its hash only
 */
export async function beginSession(
  tx: Transaction,
  personId: string,
  previous: string | null,
  deviceId: string | null = null,
): Promise<string> {
  const lucia = luciaOn(tx);
  if (previous) await lucia.invalidateSession(hashToken(previous));
  const { token, hash } = newToken();
  const time = now();
  const attributes = { lastSeenAt: time, absoluteExpiresAt: time, confirmedAt: time, deviceId };
  await lucia.createSession(personId, attributes, { sessionId: hash });
  return token;
}

/**
 * Gives a session whose person has just shown that it is them a new token, in the caller's transaction.
 * It ends when it would have ended.
 *
 * @returns the token for the cookie; null when the session ended meanwhile
 */
export async function renewSession(tx: Transaction, id: string): Promise<string | null> {
  const { token, hash } = newToken();
  const { count } = await tx.session.updateMany({
    where: { id },
    data: { id: hash, confirmedAt: now() },
  });
  return count === 1 ? token : null;
}

/**
 * Gives a session a new token, in the caller's transaction. It proves nothing, and ends when it would have
 * ended.
 *
 * @returns the token for the cookie; null when the session ended meanwhile
 */
export async function rotateSession(
  tx: Transaction,
  personId: string,
  id: string,
): Promise<string | null> {
  const { token, hash } = newToken();
  const { count } = await tx.session.updateMany({ where: { id, personId }, data: { id: hash } });
  return count === 1 ? token : null;
}

/**
 * Ends every other session of a person and gives the one at hand a new token, in the caller's transaction.
 * It proves nothing: what asks for a fresh proof still does.
 *
 * @returns the token for the cookie; null when the session at hand ended meanwhile
 */
export async function endOtherSessionsOf(
  tx: Transaction,
  personId: string,
  sessionId: string,
): Promise<string | null> {
  await tx.session.deleteMany({ where: { personId, id: { not: sessionId } } });
  return rotateSession(tx, personId, sessionId);
}

/** Ends the session of a cookie's token, in the caller's transaction. */
export async function endSession(tx: Transaction, token: string): Promise<void> {
  await luciaOn(tx).invalidateSession(hashToken(token));
}

/** Ends every session of a person, in the caller's transaction: on disabling and new passwords. */
export async function endSessionsOf(tx: Transaction, personId: string): Promise<void> {
  await luciaOn(tx).invalidateUserSessions(personId);
}

/**
 * Ends the sessions of everybody who belongs to an organization, in the caller's transaction.
 *
 * @param kept the id of the one session that goes on, if any
 */
export async function endSessionsOfMembers(
  tx: Transaction,
  organizationId: string,
  kept?: string,
): Promise<void> {
  await tx.session.deleteMany({
    where: {
      person: { memberships: { some: { organizationId } } },
      ...(kept === undefined ? {} : { id: { not: kept } }),
    },
  });
}

/** Forgets the sessions that are over. */
export async function forgetOldSessions(tx: Transaction): Promise<void> {
  await luciaOn(tx).deleteExpiredSessions();
}

/**
 * The person whose session a token is, or a visitor; a session in use lives on.
 *
 * @param isUse false: it is only asked whose it is, and ends when it would have
 */
export async function actorOf(token: string, isUse = true): Promise<Actor> {
  const adapter = new SessionAdapter(db());
  const { session, user } = await luciaOn(db()).validateSession(hashToken(token));
  if (!session) return visitor;
  const time = now();
  if (isUse && time.getTime() - session.lastSeenAt.getTime() >= touchInterval)
    await adapter.updateSessionExpiration(session.id, nextExpiry(user, session, time));
  const { id, confirmedAt, deviceId } = session;
  return { kind: 'person', ...user, session: { id, confirmedAt, deviceId } };
}
