import { isOneLetInByTheOther } from '~/features/identity/let-in.server';
import { coolingOff } from '~/features/identity/retention';
import { recordAudit } from '~/features/audit/audit.server';
import type { AuditAction } from '~/features/audit/audit.schema';
import { visitor, type Actor, type Person } from '~/platform/auth/actor';
import { organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { hashToken, newToken, tokenForm } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { slugParam } from '~/platform/slug.schema';
import { administratorsOf } from './protection.policy';
import { mailAboutHiding } from './letters.server';

export type ReleaseOutcome =
  | 'done'
  | 'not-found'
  /** Somebody changed the organization since the page was read, or one person tried to take both steps. */
  | 'changed';

const hiddenFields = {
  ...{ id: true, slug: true, name: true, updatedAt: true },
  ...{ releaseAskedById: true, releaseSecondAt: true, releaseSecondById: true },
} as const;

interface Hidden {
  id: string;
  slug: string;
  name: string;
  updatedAt: Date;
  releaseAskedById: string | null;
  releaseSecondAt: Date | null;
  releaseSecondById: string | null;
}

const nothingAsked = {
  ...{ releaseAskedAt: null, releaseAskedById: null },
  ...{ releaseSecondAt: null, releaseSecondById: null, releaseStopHash: null },
};

/** Takes the first of the two steps that end the hiding: asks for it. A second person confirms it or takes it back. */
export function askRelease(actor: Person, slug: string): Promise<ReleaseOutcome> {
  return step(actor, slug, async (tx, row) => {
    // An earlier request no longer counts if the person who made it left or may no longer decide.
    if (await administers(tx, row, row.releaseAskedById)) return null;
    const { count } = await tx.organization.updateMany({
      where: {
        id: row.id,
        hiddenForSafetyAt: { not: null },
        releaseAskedById: row.releaseAskedById,
      },
      data: {
        ...nothingAsked,
        ...{ releaseAskedAt: now(), releaseAskedById: actor.id, updatedAt: row.updatedAt },
      },
    });
    if (count === 0) return null;
    await mailAboutHiding(tx, row, 'releaseAsked');
    return 'organization.ask-release';
  });
}

/**
 * Takes the second step, by another person: the organization is visible again, and only its invitations and
 * links stay void. If the two accounts may belong to one person, a waiting period of 24 hours begins instead,
 * in which all administrators are told and can stop it. After it, anybody with the permission ends the hiding
 * by calling this again.
 */
export function confirmRelease(actor: Person, slug: string): Promise<ReleaseOutcome> {
  return step(actor, slug, async (tx, row) => {
    const { releaseAskedById: asker } = row;
    if (asker === null || !(await administers(tx, row, asker))) return null;
    const waitsUntil = await waitOf(tx, row);
    if (waitsUntil && waitsUntil <= now()) return release(tx, row);
    if (asker === actor.id) return null;
    if (await areTwoPeople(tx, row.id, asker, actor.id)) return release(tx, row);
    return waitsUntil ? null : beginWait(tx, row, actor);
  });
}

/**
 * Whether two people can end the hiding at once: both administered the organization or the network when it was
 * hidden, and neither of them let the other in.
 */
export async function areTwoPeople(
  tx: Transaction,
  organizationId: string,
  one: string,
  other: string,
): Promise<boolean> {
  const personId = { in: [one, other] };
  if ((await tx.hidingAdministrator.count({ where: { organizationId, personId } })) < 2)
    return false;
  return !(await isOneLetInByTheOther(tx, one, other));
}

/** When the waiting period is over; null when there is none, or the person who confirmed may no longer decide. */
async function waitOf(tx: Transaction, row: Hidden): Promise<Date | null> {
  if (!row.releaseSecondAt || !(await administers(tx, row, row.releaseSecondById))) return null;
  return endOfWait(row.releaseSecondAt);
}

/** When the waiting period is over that began with a confirmation. */
export function endOfWait(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + coolingOff);
}

async function beginWait(tx: Transaction, row: Hidden, actor: Person): Promise<AuditAction | null> {
  const { token, hash } = newToken();
  const time = now();
  const { count } = await tx.organization.updateMany({
    where: {
      ...{ id: row.id, hiddenForSafetyAt: { not: null }, releaseAskedById: row.releaseAskedById },
      releaseSecondAt: row.releaseSecondAt,
    },
    data: {
      ...{ releaseSecondAt: time, releaseSecondById: actor.id, releaseStopHash: hash },
      updatedAt: row.updatedAt,
    },
  });
  if (count === 0) return null;
  await mailAboutHiding(tx, row, 'releaseWaits', { until: endOfWait(time), stop: token });
  return 'organization.confirm-release';
}

async function release(tx: Transaction, row: Hidden): Promise<AuditAction | null> {
  const { count } = await tx.organization.updateMany({
    where: {
      ...{ id: row.id, hiddenForSafetyAt: { not: null }, releaseAskedById: row.releaseAskedById },
      // Nothing changes if somebody stopped the release or began another waiting period in the meantime.
      releaseSecondAt: row.releaseSecondAt,
    },
    data: {
      ...nothingAsked,
      ...{
        hiddenForSafetyAt: null,
        hiddenForSafetyById: null,
        hidingReason: '',
        updatedAt: row.updatedAt,
      },
    },
  });
  if (count === 0) return null;
  await mailAboutHiding(tx, row, 'released');
  await tx.hidingAdministrator.deleteMany({ where: { organizationId: row.id } });
  return 'organization.release';
}

/** Takes back the request to end the hiding, whoever made it. The organization stays hidden. */
export function keepHidden(actor: Person, slug: string): Promise<ReleaseOutcome> {
  return step(actor, slug, async (tx, row) => {
    const { count } = await tx.organization.updateMany({
      where: { id: row.id, releaseAskedAt: { not: null } },
      data: { ...nothingAsked, updatedAt: row.updatedAt },
    });
    return count === 0 ? null : 'organization.keep-hidden';
  });
}

/** A `where` for the organization whose waiting period the link in a letter stops. */
function stoppedBy(token: string) {
  return { releaseStopHash: hashToken(token), hiddenForSafetyAt: { not: null } };
}

/** Whether a link can still stop a release. Opening the link does not stop it yet. */
export async function canStopRelease(token: string): Promise<boolean> {
  if (!tokenForm.test(token)) return false;
  return (await db().organization.count({ where: stoppedBy(token) })) > 0;
}

/** Stops a release with the link in a letter. @returns false when there is nothing to stop */
export async function stopRelease(token: string): Promise<boolean> {
  if (!tokenForm.test(token)) return false;
  return db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: stoppedBy(token),
      select: { id: true, updatedAt: true },
    });
    if (!row) return false;
    const { count } = await tx.organization.updateMany({
      where: { id: row.id, ...stoppedBy(token) },
      data: { ...nothingAsked, updatedAt: row.updatedAt },
    });
    if (count > 0) await record(tx, visitor, 'organization.keep-hidden', row.id);
    return count > 0;
  });
}

/**
 * Finds a hidden organization that the actor may release and does something with it.
 *
 * @param work returns null when somebody else changed the organization in the meantime
 */
async function step(
  actor: Person,
  slug: string,
  work: (tx: Transaction, row: Hidden) => Promise<AuditAction | null>,
): Promise<ReleaseOutcome> {
  if (!slugParam.safeParse(slug).success) return 'not-found';
  const outcome = await db().$transaction(async (tx): Promise<ReleaseOutcome> => {
    const row = await tx.organization.findFirst({
      where: {
        ...organizationsWhere(actor, 'organization.release'),
        slug,
        hiddenForSafetyAt: { not: null },
      },
      select: hiddenFields,
    });
    if (!row) return 'not-found';
    const action = await work(tx, row);
    if (!action) return 'changed';
    await record(tx, actor, action, row.id);
    return 'done';
  });
  nudgeMail();
  return outcome;
}

function record(tx: Transaction, actor: Actor, action: AuditAction, id: string): Promise<void> {
  const objectType = 'organization';
  return recordAudit(tx, { actor, action, objectType, objectId: id, organizationId: id });
}

/** Whether somebody administers the organization or the network now. */
async function administers(
  tx: Transaction,
  { id }: Hidden,
  personId: string | null,
): Promise<boolean> {
  if (personId === null) return false;
  return (await tx.person.count({ where: { id: personId, ...administratorsOf(id) } })) === 1;
}
