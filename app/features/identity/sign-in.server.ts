import { writable } from '~/i18n/locale';
import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { endSession, forgetOldSessions } from '~/platform/auth/session.server';
import { hashPassword, matchPassword } from '~/platform/crypto/passwords.server';
import { keyedName } from '~/platform/crypto/sealed.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { FairQueue } from '~/platform/fair-queue.server';
import { enforce, forgive, giveBack } from '~/platform/http/rate-limit.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { guesserOf } from './devices.server';
import { enter } from './entering.server';
import { beginPendingSignIn } from './pending-sign-in.server';
import { hasSecondFactor } from './second-factor.server';

export interface SignedIn {
  /** for the session cookie */
  token: string;
  /** the person's language */
  locale: string;
}

// Simultaneous sign-ins from one browser wait for each other here and not, with a connection to the database each, for
// the row of that browser.
const queue = new FairQueue({ atOnce: 4, waiting: 64, ofOne: { atOnce: 1, waiting: 50 } });

/** The password was right, but the second factor is still missing. */
export interface Pending {
  /** for the cookie of the pending sign-in */
  pending: string;
  locale: string;
}

interface Found {
  id: string;
  locale: string;
  passwordHash: string | null;
  disabledAt: Date | null;
}

/**
 * Checks a password within the rate limits, in nearly constant time whether or not the account exists.
 *
 * @returns the account's current hash, which may be a new one of the same password; null when the password is wrong
 * @throws a 429 Response after too many failures, a 503 Response when too many are waiting
 */
export async function checkPassword(
  email: string,
  password: string,
  kept: string | null,
): Promise<string | null> {
  const account = keyedName('limits', email);
  const { key: guesser, isKnown } = await guesserOf({ email });
  const guess = `${account} ${guesser}`;
  await enforce('loginOfClient', guesser);
  await enforce('loginOfAccount', guess);
  // Limits guesses from many clients at once, but not those from a browser that the person has used before.
  if (!isKnown) await enforce('loginFromAnywhere', account);
  const match = await matchPassword(password, kept);
  if (match === 'none') return null;
  // Only failures count, because the people of an office share one IP address.
  await giveBack('loginOfClient', guesser);
  await forgive('loginOfAccount', guess);
  await enforce('signIn', guess);
  if (!isKnown) await giveBack('loginFromAnywhere', account);
  return match === 'right' ? kept : hashAnew(email, password, kept);
}

/**
 * Replaces a hash that an earlier version made of another Unicode form of the password.
 *
 * @returns the account's hash afterwards; null when the password was changed in the meantime
 */
async function hashAnew(
  email: string,
  password: string,
  old: string | null,
): Promise<string | null> {
  const passwordHash = await hashPassword(password);
  const where = { email, passwordHash: old };
  const { count } = await db().person.updateMany({ where, data: { passwordHash } });
  if (count > 0) return passwordHash;
  // A concurrent sign-in already did this, or the password was changed.
  const person = await db().person.findUnique({ where: { email }, select: { passwordHash: true } });
  const current = person?.passwordHash ?? null;
  return (await matchPassword(password, current)) === 'none' ? null : current;
}

/**
 * Signs somebody in: begins a new session and ends the one that the browser sent. Somebody with a second
 * factor only gets a pending sign-in.
 *
 * @param previous the token that the browser sent, if any
 * @returns undefined when the e-mail address and password do not match or the account is disabled; nothing
 *   reveals which
 * @throws a 429 or 503 Response, see `checkPassword`
 */
export async function signIn(
  input: { email: string; password: string },
  previous: string | null,
): Promise<SignedIn | Pending | undefined> {
  const { key } = await guesserOf({ email: input.email });
  return queue.pass(() => signInNow(input, previous), `${keyedName('limits', input.email)} ${key}`);
}

async function signInNow(
  input: { email: string; password: string },
  previous: string | null,
): Promise<SignedIn | Pending | undefined> {
  const person = await db().person.findUnique({
    where: { email: input.email },
    select: { id: true, locale: true, passwordHash: true, disabledAt: true },
  });
  const hash = await checkPassword(input.email, input.password, person?.passwordHash ?? null);
  const proven = hash && person ? { ...person, passwordHash: hash } : undefined;
  const signedIn = await db().$transaction(async (tx) => {
    const isWaiting = proven && (await hasSecondFactor(tx, proven.id));
    if (isWaiting && (await isStill(tx, proven)))
      return { pending: await beginPendingSignIn(tx, proven.id), locale: writable(proven.locale) };
    const token = proven && !isWaiting ? await begin(tx, proven, previous) : undefined;
    await recordAudit(tx, {
      actor: token && person ? { kind: 'person', id: person.id } : visitor,
      action: 'session.start',
      objectType: 'person',
      objectId: person?.id ?? null,
      outcome: token ? 'success' : 'failure',
    });
    return token && person ? { token, locale: writable(person.locale) } : undefined;
  });
  nudgeMail();
  return signedIn;
}

async function begin(tx: Transaction, person: Found, previous: string | null) {
  if (!(await isStill(tx, person))) return undefined;
  await forgetOldSessions(tx);
  return enter(tx, person.id, previous);
}

/** Checked again in the transaction: the account may have been disabled or its password changed in the meantime. */
async function isStill(tx: Transaction, { id, passwordHash }: Found): Promise<boolean> {
  return (await tx.person.count({ where: { id, passwordHash, disabledAt: null } })) > 0;
}

/** Signs out. The session ends even if somebody else has its token. */
export async function signOut(actor: Actor, token: string | null): Promise<void> {
  if (actor.kind !== 'person' || !token) return;
  await db().$transaction(async (tx) => {
    await endSession(tx, token);
    await recordAudit(tx, { actor, action: 'session.end', ...aboutPerson(actor.id) });
  });
}
