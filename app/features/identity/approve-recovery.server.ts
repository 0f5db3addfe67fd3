import { queueLetter } from '~/features/notifications/queue-letter.server';
import { actorId, system, type Actor } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import { can, canSomewhere, organizationsWhere, ownedWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { openRecovery, recordRecovery, tellApprovers } from './factor-recovery.server';
import { openRecoveries } from './open-recoveries.server';
import { recoveryApprovedLetter } from './recovery-letters.server';
import { coolingOff } from './retention';

export interface RecoveryRow {
  id: string;
  person: { name: string; email: string };
  organizations: { name: string; nameLocale: string }[];
  createdAt: Date;
  /** when it can be used; null until it is approved */
  usableAt: Date | null;
}

/**
 * A `where` for the requests that an actor may decide on: network administrators all, an organization's
 * administrators those of its people who are not network administrators. Nobody may decide on their own.
 *
 * @param organizationId restricts it to the people of one organization
 */
function within(actor: Actor, organizationId?: string) {
  const isNetwork = can(actor, 'recovery.approve');
  return {
    AND: [
      actor.kind === 'person' ? { personId: { not: actor.id } } : {},
      isNetwork
        ? {}
        : {
            person: {
              isNetworkAdmin: false,
              memberships: { some: ownedWhere(actor, 'recovery.approve') },
            },
          },
      organizationId ? { person: { memberships: { some: { organizationId } } } } : {},
    ],
  };
}

/** The open requests to replace a second factor that an actor may decide on, oldest first. */
export async function listRecoveries(
  actor: Actor,
  { organizationId }: { organizationId?: string } = {},
): Promise<RecoveryRow[]> {
  if (!canSomewhere(actor, 'recovery.approve')) return [];
  const rows = await db().factorRecovery.findMany({
    where: { ...openRecoveries(), ...within(actor, organizationId) },
    select: {
      id: true,
      createdAt: true,
      usableAt: true,
      person: {
        select: {
          name: true,
          email: true,
          memberships: {
            // An organization may not learn which other organizations its people belong to.
            where: { organization: organizationsWhere(actor, 'members.read') },
            select: { organization: { select: { name: true, nameLocale: true } } },
          },
        },
      },
    },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ person: { memberships, ...person }, ...row }) => ({
    ...row,
    person,
    organizations: memberships.map(({ organization }) => organization),
  }));
}

/**
 * Approves somebody else's request. It can be used a day later. The person gets a letter with a link that
 * stops it; until it is used, their old second factors keep working.
 *
 * @returns false when the request is no longer open
 * @throws a 404 Response when the actor may not approve it
 */
export async function approveRecovery(actor: Actor, id: string): Promise<boolean> {
  const isApproved = await decide(actor, id, async (tx, personId) => {
    const { count } = await approve(tx, actor, { id, personId });
    return count > 0;
  });
  nudgeMail();
  return isApproved;
}

/** Declines somebody else's request, approved or not. Returns and throws like `approveRecovery`. */
export async function declineRecovery(actor: Actor, id: string): Promise<boolean> {
  return decide(actor, id, async (tx, personId) => {
    const { count } = await tx.factorRecovery.updateMany({
      where: { id, usedAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    if (count > 0) await recordRecovery(tx, actor, 'recovery.decline', personId);
    return count > 0;
  });
}

async function decide(
  actor: Actor,
  id: string,
  work: (tx: Transaction, personId: string) => Promise<boolean>,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const found = await tx.factorRecovery.findFirst({
      where: { id, ...within(actor) },
      select: { personId: true },
    });
    if (!found || !canSomewhere(actor, 'recovery.approve'))
      throw denied(actor, 'recovery.approve', id);
    return work(tx, found.personId);
  });
}

async function approve(tx: Transaction, actor: Actor, row: { id: string; personId: string }) {
  const approvedAt = now();
  const usableAt = new Date(approvedAt.getTime() + coolingOff);
  const approved = await tx.factorRecovery.updateMany({
    where: { id: row.id, approvedAt: null, ...openRecoveries() },
    data: { approvedAt, usableAt, approvedById: actorId(actor) },
  });
  if (approved.count > 0) {
    const person = await tx.person.findUniqueOrThrow({
      where: { id: row.personId },
      select: { id: true, email: true, locale: true },
    });
    await queueLetter(tx, recoveryApprovedLetter, person, { recoveryId: row.id });
    // The approver may be the requester with another account, so everybody else who can stop it is told.
    await tellApprovers(tx, row.personId, row.id, { byId: actorId(actor) });
    await recordRecovery(tx, actor, 'recovery.approve', row.personId);
  }
  return approved;
}

export type FactorReset =
  { ok: true; usableAt: Date } | { ok: false; problem: 'unknownPerson' | 'noSecondFactor' };

/**
 * For the operator, when there is no second administrator: starts the day after which a person may set up
 * another second factor. Replaces an open request of theirs.
 */
export async function resetFactors(email: string): Promise<FactorReset> {
  const reset = await db().$transaction(async (tx): Promise<FactorReset> => {
    const person = await tx.person.findUnique({
      where: { email },
      select: { id: true, totpConfirmedAt: true, _count: { select: { passkeys: true } } },
    });
    if (!person) return { ok: false, problem: 'unknownPerson' };
    if (!person.totpConfirmedAt && person._count.passkeys === 0)
      return { ok: false, problem: 'noSecondFactor' };
    const { id } = await openRecovery(tx, person.id, system);
    await approve(tx, system, { id, personId: person.id });
    return { ok: true, usableAt: new Date(now().getTime() + coolingOff) };
  });
  nudgeMail();
  return reset;
}
