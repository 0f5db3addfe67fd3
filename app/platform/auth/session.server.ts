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
    // Lucia would extend every session by one figure. The timeouts are ours, so this value is never used.
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
 * Begins a session, in the caller's transaction. Every sign-in begins a new one. It counts as a recent proof,
 * so call it only for somebody who has just given a password, a second factor or a passkey.
 *
 * @param previous token of the session that the browser had before, which ends
 * @param deviceId of the browser, if known
 * @returns the token for the cookie; the database stores only its hash
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
 * Gives a session a new token after its person has proved who they are, in the caller's transaction. Its
 * timeouts do not change.
 *
 * @returns the token for the cookie; null when the session has ended meanwhile
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
 * Gives a session a new token, in the caller's transaction. This is no recent proof, and the timeouts do not
 * change.
 *
 * @returns the token for the cookie; null when the session has ended meanwhile
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
 * Ends every other session of a person and gives the current one a new token, in the caller's transaction. This
 * is no recent proof.
 *
 * @returns the token for the cookie; null when the current session has ended meanwhile
 */
export async function endOtherSessionsOf(
  tx: Transaction,
  personId: string,
  sessionId: string,
): Promise<string | null> {
  await tx.session.deleteMany({ where: { personId, id: { not: sessionId } } });
  return rotateSession(tx, personId, sessionId);
}

/** Ends the session that a cookie's token names, in the caller's transaction. */
export async function endSession(tx: Transaction, token: string): Promise<void> {
  await luciaOn(tx).invalidateSession(hashToken(token));
}

/**
 * Ends every session of a person, in the caller's transaction: when the account is disabled or gets a new
 * password.
 */
export async function endSessionsOf(tx: Transaction, personId: string): Promise<void> {
  await luciaOn(tx).invalidateUserSessions(personId);
}

/**
 * Ends the sessions of all members of an organization, in the caller's transaction.
 *
 * @param kept the id of the one session that continues, if any
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

/** Deletes the sessions whose idle timeout has passed. */
export async function forgetOldSessions(tx: Transaction): Promise<void> {
  await luciaOn(tx).deleteExpiredSessions();
}

/**
 * The person whose session a token names, or a visitor. Extends the session, as it is in use.
 *
 * @param isUse false: only look the person up, and do not extend the session
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
