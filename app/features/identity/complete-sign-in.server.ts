import { writable } from '~/i18n/locale';
import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { browserKey } from './devices.server';
import { enforce, forgive } from '~/platform/http/rate-limit.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { enter } from './entering.server';
import { personOfPasskey } from './passkeys.server';
import { readPendingSignIn, usePendingSignIn, waitingSignIn } from './pending-sign-in.server';
import { factorGuesserOf, spendSecondFactor } from './second-factor.server';
import type { SignedIn } from './sign-in.server';
import { tellOfWrongCodes } from './wrong-codes.server';

/**
 * Finishes a sign-in with the second factor: an authenticator code, a recovery code or a passkey's signature.
 * After five wrong ones the password must be entered again; after ten there are growing delays. Repeated
 * wrong codes are reported to the account's owner by mail, because somebody else may know the password.
 *
 * @param pending token of the pending sign-in
 * @param previous token of the session that the browser sent, if any
 * @returns `gone` when the sign-in is no longer pending
 * @throws a 429 Response after too many wrong ones
 */
export async function completeSignIn(
  pending: string,
  proof: string,
  previous: string | null,
): Promise<SignedIn | 'wrong' | 'gone'> {
  const waiting = await readPendingSignIn(pending);
  if (!waiting) return 'gone';
  const { personId, locale } = waiting;
  const guesser = await factorGuesserOf(personId);
  await enforce('secondFactor', guesser);
  const result = await db().$transaction(async (tx): Promise<SignedIn | 'wrong' | 'gone'> => {
    if (!(await spendSecondFactor(tx, personId, proof))) {
      await tx.token.updateMany({
        where: waitingSignIn(pending),
        data: { attempts: { increment: 1 } },
      });
      await record(tx, personId, 'session.second-factor', 'failure');
      return 'wrong';
    }
    if (!(await usePendingSignIn(tx, pending))) return 'gone';
    const token = await enter(tx, personId, previous);
    await record(tx, personId, 'session.start', 'success');
    return { token, locale: writable(locale) };
  });
  if (result === 'wrong') await tellOfWrongCodes(personId);
  if (typeof result === 'object') await forgive('secondFactor', guesser);
  nudgeMail();
  return result;
}

/**
 * Signs in the owner of the passkey that signed one of our challenges. A passkey counts as both factors:
 * something they have, and the finger, face or PIN that unlocks it.
 *
 * @returns undefined when the signature is not valid
 */
export async function signInWithPasskey(
  sent: string,
  previous: string | null,
): Promise<SignedIn | undefined> {
  await enforce('passkey', await browserKey());
  const personId = await personOfPasskey(sent);
  if (!personId) return undefined;
  const signedIn = await db().$transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, disabledAt: null },
      select: { locale: true },
    });
    if (!person) return undefined;
    const token = await enter(tx, personId, previous);
    await record(tx, personId, 'session.start', 'success');
    return { token, locale: writable(person.locale) };
  });
  nudgeMail();
  return signedIn;
}

function record(
  tx: Transaction,
  personId: string,
  action: 'session.start' | 'session.second-factor',
  outcome: 'success' | 'failure',
): Promise<void> {
  return recordAudit(tx, {
    actor: { kind: 'person', id: personId },
    action,
    ...aboutPerson(personId),
    outcome,
  });
}
