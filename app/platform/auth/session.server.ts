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
    getSessionAttributes: ({ lastSeenAt, absoluteExpiresAt }) => ({
      lastSeenAt,
      absoluteExpiresAt,
    }),
    getUserAttributes: ({ name, locale, isNetworkAdmin, memberships }) => ({
      name,
      locale,
      isNetworkAdmin,
      memberships,
    }),
  });
}

/**
 * Begins a session, in the caller's transaction. Every sign-in begins a new one.
 *
 * @param previous token of the session that the browser came with: it ends
 * @returns the token for the cookie; the database has its hash only
 */
export async function beginSession(
  tx: Transaction,
  personId: string,
  previous: string | null,
): Promise<string> {
  const lucia = luciaOn(tx);
  if (previous) await lucia.invalidateSession(hashToken(previous));
  const { token, hash } = newToken();
  const time = now();
  const attributes = { lastSeenAt: time, absoluteExpiresAt: time };
  await lucia.createSession(personId, attributes, { sessionId: hash });
  return token;
}

/** Ends the session of a cookie's token, in the caller's transaction. */
export async function endSession(tx: Transaction, token: string): Promise<void> {
  await luciaOn(tx).invalidateSession(hashToken(token));
}

/** Ends every session of a person, in the caller's transaction: on disabling and new passwords. */
export async function endSessionsOf(tx: Transaction, personId: string): Promise<void> {
  await luciaOn(tx).invalidateUserSessions(personId);
}

/** Forgets the sessions that are over. */
export async function forgetOldSessions(tx: Transaction): Promise<void> {
  await luciaOn(tx).deleteExpiredSessions();
}

/** The person whose session a token is, or a visitor; a session in use lives on. */
export async function actorOf(token: string): Promise<Actor> {
  const adapter = new SessionAdapter(db());
  const { session, user } = await luciaOn(db()).validateSession(hashToken(token));
  if (!session) return visitor;
  const time = now();
  if (time.getTime() - session.lastSeenAt.getTime() >= touchInterval)
    await adapter.updateSessionExpiration(session.id, nextExpiry(user, session, time));
  const { id, name, locale, isNetworkAdmin, memberships } = user;
  return { kind: 'person', id, name, locale, isNetworkAdmin, memberships };
}
