import { queueLetter, type Account } from '~/features/notifications/queue-letter.server';
import crypto from 'node:crypto';
import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { endSessionsOf } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { hashToken, tokenForm } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { errorCode } from '~/platform/operator-error.server';
import { openRecoveries, stopToken } from './open-recoveries.server';
import {
  recoveryAskedLetter,
  recoveryDecidedLetter,
  recoveryWaitingLetter,
} from './recovery-letters.server';

/** The state of a request to replace a second factor. */
export type RecoveryState =
  | { state: 'none' }
  | { state: 'waiting' }
  | { state: 'approved'; usableAt: Date }
  | { state: 'usable' };

/** The state of the request of a person who entered the right password. */
export async function recoveryOf(personId: string): Promise<RecoveryState> {
  const found = await db().factorRecovery.findFirst({
    where: { personId, ...openRecoveries() },
    select: { usableAt: true },
  });
  if (!found) return { state: 'none' };
  if (!found.usableAt) return { state: 'waiting' };
  return found.usableAt <= now()
    ? { state: 'usable' }
    : { state: 'approved', usableAt: found.usableAt };
}

/**
 * Requests to replace the second factor of somebody who entered the right password. The person gets a letter with a
 * link to stop it, and everybody who may approve it is told. While a request is open, another one does nothing.
 *
 * @throws a 429 Response after three in a day
 */
export async function requestRecovery(personId: string): Promise<void> {
  if ((await recoveryOf(personId)).state !== 'none') return;
  await enforce('recovery', personId);
  try {
    await db().$transaction(async (tx) => {
      // The lock serializes concurrent requests, so that the second one finds the first and does not replace it.
      await tx.$queryRaw`SELECT 1 AS held FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
      const open = await tx.factorRecovery.count({ where: { personId, ...openRecoveries() } });
      if (open > 0) return;
      const { id, person } = await openRecovery(tx, personId);
      await queueLetter(tx, recoveryAskedLetter, person, { recoveryId: id });
      await tellApprovers(tx, personId, id, null);
    });
  } catch (error) {
    // A concurrent request was first.
    if (errorCode(error) !== 'P2002') throw error;
  }
  nudgeMail();
}

/** Stores a request, replacing one that nobody approved in time. */
export async function openRecovery(tx: Transaction, personId: string, actor: Actor = visitor) {
  const time = now();
  await tx.factorRecovery.updateMany({
    where: { personId, usedAt: null, cancelledAt: null },
    data: { cancelledAt: time },
  });
  const id = crypto.randomUUID();
  const { person } = await tx.factorRecovery.create({
    data: { id, personId, cancelTokenHash: hashToken(stopToken(id)), createdAt: time },
    select: { person: { select: { id: true, email: true, locale: true } } },
  });
  await recordRecovery(tx, actor, 'recovery.request', personId);
  return { id, person };
}

/**
 * Tells everybody who may approve a request that it waits, or that one of them approved it, so that the
 * others have a day to stop it.
 *
 * @param approved by whom; null while it is not approved
 */
export async function tellApprovers(
  tx: Transaction,
  personId: string,
  id: string,
  approved: { byId: string | null } | null,
): Promise<void> {
  const tell = async (one: Account, organizationId: string | null) => {
    const about = { recoveryId: id, organizationId };
    if (!approved) await queueLetter(tx, recoveryWaitingLetter, one, about);
    else if (one.id !== approved.byId) await queueLetter(tx, recoveryDecidedLetter, one, about);
  };
  const others = { id: { not: personId }, disabledAt: null };
  const to = { id: true, email: true, locale: true } as const;
  const network = await tx.person.findMany({
    where: { ...others, isNetworkAdmin: true },
    select: to,
  });
  for (const one of network) await tell(one, null);
  const { isNetworkAdmin, memberships } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      isNetworkAdmin: true,
      memberships: { select: { organizationId: true } },
    },
  });
  if (isNetworkAdmin) return;
  for (const { organizationId } of memberships) {
    const own = await tx.person.findMany({
      where: {
        ...others,
        isNetworkAdmin: false,
        memberships: { some: { organizationId, role: 'organization_admin' } },
      },
      select: to,
    });
    for (const one of own) await tell(one, organizationId);
  }
}

/** Whether a link belongs to an open request. Opening the link stops nothing. */
export async function canStopRecovery(token: string): Promise<boolean> {
  if (!tokenForm.test(token)) return false;
  const where = { cancelTokenHash: hashToken(token), ...openRecoveries() };
  return (await db().factorRecovery.count({ where })) > 0;
}

/** Stops a request by the link in a letter. @returns false when none is open */
export async function stopRecovery(token: string): Promise<boolean> {
  if (!tokenForm.test(token)) return false;
  const cancelTokenHash = hashToken(token);
  return db().$transaction(async (tx) => {
    const [stopped] = await tx.factorRecovery.updateManyAndReturn({
      where: { cancelTokenHash, usedAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
      select: { personId: true },
    });
    if (stopped) await recordRecovery(tx, visitor, 'recovery.cancel', stopped.personId);
    return Boolean(stopped);
  });
}

/**
 * Stops a person's open request because they used a second factor, in the caller's transaction: either it is
 * not lost, or somebody else made the request.
 */
export async function stopRecoveriesOf(tx: Transaction, personId: string): Promise<void> {
  const { count } = await tx.factorRecovery.updateMany({
    where: { personId, usedAt: null, cancelledAt: null },
    data: { cancelledAt: now() },
  });
  if (count > 0)
    await recordRecovery(tx, { kind: 'person', id: personId }, 'recovery.cancel', personId);
}

/**
 * Uses a request whose waiting day is over, in the caller's transaction: the second factors and recovery
 * codes are deleted, and every session ends. The caller then begins the person's session.
 *
 * @returns false when none can be used yet, or it was used in the meantime
 */
export async function finishRecovery(tx: Transaction, personId: string): Promise<boolean> {
  const time = now();
  const { OR } = openRecoveries();
  const { count } = await tx.factorRecovery.updateMany({
    where: { personId, usedAt: null, cancelledAt: null, usableAt: { lte: time }, OR },
    data: { usedAt: time },
  });
  if (count === 0) return false;
  await tx.passkey.deleteMany({ where: { personId } });
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.person.update({
    where: { id: personId },
    data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    select: { id: true },
  });
  await endSessionsOf(tx, personId);
  await recordRecovery(tx, { kind: 'person', id: personId }, 'recovery.finish', personId);
  return true;
}

/** Writes an audit entry about a request; its object is the person concerned. */
export async function recordRecovery(
  tx: Transaction,
  actor: Actor | { kind: 'person'; id: string },
  action: `recovery.${'request' | 'approve' | 'decline' | 'cancel' | 'finish'}`,
  personId: string,
): Promise<void> {
  await recordAudit(tx, { actor, action, ...aboutPerson(personId) });
}
