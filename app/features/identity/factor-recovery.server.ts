import crypto from 'node:crypto';
import { recordAudit } from '~/features/audit/audit.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { endSessionsOf } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { hashToken, tokenForm } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { errorCode } from '~/platform/operator-error.server';
import type { Account } from './letters.server';
import { openRecoveries, stopToken } from './open-recoveries.server';
import {
  mailRecoveryAsked,
  mailRecoveryDecided,
  mailRecoveryWaiting,
} from './recovery-letters.server';

/** How far a request for another second factor is. */
export type RecoveryState =
  | { state: 'none' }
  | { state: 'waiting' }
  | { state: 'approved'; usableAt: Date }
  | { state: 'usable' };

/** How far the request of a person whose password was right is. */
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
 * Asks for another second factor for somebody whose password was right: the person is told, with a link to
 * stop it, and so is everybody who may approve it. Asking again while one is open does nothing.
 *
 * @throws a 429 Response after three in a day
 */
export async function requestRecovery(personId: string): Promise<void> {
  if ((await recoveryOf(personId)).state !== 'none') return;
  await enforce('recovery', personId);
  try {
    await db().$transaction(async (tx) => {
      // One after the other, so that the second finds what the first asked for and does not take its place.
      await tx.$queryRaw`SELECT 1 AS held FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
      const open = await tx.factorRecovery.count({ where: { personId, ...openRecoveries() } });
      if (open > 0) return;
      const { id, person } = await openRecovery(tx, personId);
      await mailRecoveryAsked(tx, person, id);
      await tellApprovers(tx, personId, id, null);
    });
  } catch (error) {
    // Two at the same moment: the other one asked.
    if (errorCode(error) !== 'P2002') throw error;
  }
  nudgeMail();
}

/** Writes a request down, in place of one that nobody looked at in its time. */
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
 * Tells everybody who may approve a request that it waits for them, or that one of them approved it: then all
 * others have a day to stop it.
 *
 * @param approved by whom; null while nobody did
 */
export async function tellApprovers(
  tx: Transaction,
  personId: string,
  id: string,
  approved: { byId: string | null } | null,
): Promise<void> {
  const tell = async (one: Account, organizationId: string | null) => {
    if (!approved) await mailRecoveryWaiting(tx, one, id, organizationId);
    else if (one.id !== approved.byId) await mailRecoveryDecided(tx, one, id, organizationId);
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

/** Whether a link stops a request that is open. Looking stops nothing. */
export async function canStopRecovery(token: string): Promise<boolean> {
  if (!tokenForm.test(token)) return false;
  const where = { cancelTokenHash: hashToken(token), ...openRecoveries() };
  return (await db().factorRecovery.count({ where })) > 0;
}

/** Stops a request with the link of a letter. @returns false when there is none open */
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
 * Stops a person's open request because they showed a second factor, in the caller's transaction: it is not
 * lost, or not by them.
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
 * Uses a request whose day is over, in the caller's transaction: the lost second factors and the recovery
 * codes go, and every session ends. Whoever calls it then begins the session of the person.
 *
 * @returns false when there is none that may be used yet, or another one used it
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

/** An entry of the audit log about a request; the object is the person whom it is for. */
export async function recordRecovery(
  tx: Transaction,
  actor: Actor | { kind: 'person'; id: string },
  action: `recovery.${'request' | 'approve' | 'decline' | 'cancel' | 'finish'}`,
  personId: string,
): Promise<void> {
  await recordAudit(tx, { actor, action, objectType: 'person', objectId: personId });
}
