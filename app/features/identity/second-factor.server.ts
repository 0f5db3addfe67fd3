import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { now } from '~/platform/clock.server';
import { seal, unseal } from '~/platform/crypto/sealed.server';
import type { Transaction } from '~/platform/db/client.server';
import { stepOfCode } from './app-codes';
import { guesserOf } from './devices.server';
import { personOfPasskey } from './passkeys.server';
import { spendRecoveryCode } from './recovery-codes.server';

/** Encrypts a person's app secret for its column. */
export function sealAppSecret(personId: string, secret: string): Uint8Array<ArrayBuffer> {
  return seal('totp', personId, secret);
}

/** Decrypts a person's app secret; null when it was encrypted with a secret that was lost. */
export function openAppSecret(personId: string, sealed: Uint8Array): string | null {
  try {
    return unseal('totp', personId, sealed);
  } catch {
    return null;
  }
}

/** A `where` for people who have a second factor. */
export const withSecondFactor = {
  OR: [{ totpConfirmedAt: { not: null } }, { passkeys: { some: {} } }],
};

/** Whether a person has a second factor. */
export async function hasSecondFactor(tx: Transaction, personId: string): Promise<boolean> {
  return (await tx.person.count({ where: { id: personId, ...withSecondFactor } })) > 0;
}

/**
 * The rate-limit key for a person's wrong second factors. Each browser with which they signed in before is
 * counted separately, so that somebody who only knows the password cannot lock the owner out there.
 */
export async function factorGuesserOf(personId: string): Promise<string> {
  const { key, isKnown } = await guesserOf({ id: personId });
  return isKnown ? `${personId} ${key}` : personId;
}

/**
 * Checks and uses up a second factor: an authenticator code or a recovery code, each of which works once, or
 * a passkey's signature.
 *
 * @returns whether it was the person's
 */
export async function spendSecondFactor(
  tx: Transaction,
  personId: string,
  proof: string,
): Promise<boolean> {
  const typed = proof.trim();
  if (typed.startsWith('{')) return (await personOfPasskey(typed)) === personId;
  if (/^[\d\s]+$/.test(typed) && typed.replace(/\s/g, '').length === 6)
    return spendAppCode(tx, personId, typed);
  if (!(await spendRecoveryCode(tx, personId, typed))) return false;
  await recordAudit(tx, {
    actor: { kind: 'person', id: personId },
    action: 'factor.use-code',
    ...aboutPerson(personId),
  });
  return true;
}

async function spendAppCode(tx: Transaction, personId: string, typed: string): Promise<boolean> {
  const person = await tx.person.findFirst({
    where: { id: personId, totpConfirmedAt: { not: null } },
    select: { totpSecret: true },
  });
  if (!person?.totpSecret) return false;
  const secret = openAppSecret(personId, person.totpSecret);
  const step = secret === null ? null : stepOfCode(secret, typed, now());
  return step !== null && takeStep(tx, personId, step);
}

/**
 * Records that the code of a time step was used, which invalidates it and earlier ones. Of concurrent calls,
 * one succeeds.
 */
export async function takeStep(tx: Transaction, personId: string, step: number): Promise<boolean> {
  const { count } = await tx.person.updateMany({
    where: { id: personId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}
