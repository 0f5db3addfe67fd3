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
import { mailAboutShelter } from './letters.server';

export type ReleaseOutcome =
  | 'done'
  | 'not-found'
  /** It is no longer as the page showed it: somebody else was first, or the same person asked. */
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

/** The first of two steps that end the hiding: asks for it. A second person confirms or takes it back. */
export function askRelease(actor: Person, slug: string): Promise<ReleaseOutcome> {
  return step(actor, slug, async (tx, row) => {
    // Who asked may have gone, or may decide here no more: then nobody asked.
    if (await administers(tx, row, row.releaseAskedById)) return null;
    const { count } = await tx.organization.updateMany({
      where: {
        id: row.id,
        shelteredAt: { not: null },
        releaseAskedById: row.releaseAskedById,
      },
      data: {
        ...nothingAsked,
        ...{ releaseAskedAt: now(), releaseAskedById: actor.id, updatedAt: row.updatedAt },
      },
    });
    if (count === 0) return null;
    await mailAboutShelter(tx, row, 'releaseAsked');
    return 'organization.ask-release';
  });
}

/**
 * The second step, by somebody else: everything is as it was, but for invitations and links. Where the two may be
 * one person with two accounts, it begins a day in which all administrators are told and can stop it; after
 * that day anybody who may release the organization does so with this same step.
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
 * Whether two people are two who could already decide before: both administered the organization or the network
 * when it was hidden, and neither owes it to the other that they are here.
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

/** When the day ends that a release waits; null where none waits, or who confirmed it may decide no more. */
async function waitOf(tx: Transaction, row: Hidden): Promise<Date | null> {
  if (!row.releaseSecondAt || !(await administers(tx, row, row.releaseSecondById))) return null;
  return endOfWait(row.releaseSecondAt);
}

/** When a release that was confirmed at a time, and waits, may take place. */
export function endOfWait(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + coolingOff);
}

async function beginWait(tx: Transaction, row: Hidden, actor: Person): Promise<AuditAction | null> {
  const { token, hash } = newToken();
  const time = now();
  const { count } = await tx.organization.updateMany({
    where: {
      ...{ id: row.id, shelteredAt: { not: null }, releaseAskedById: row.releaseAskedById },
      releaseSecondAt: row.releaseSecondAt,
    },
    data: {
      ...{ releaseSecondAt: time, releaseSecondById: actor.id, releaseStopHash: hash },
      updatedAt: row.updatedAt,
    },
  });
  if (count === 0) return null;
  await mailAboutShelter(tx, row, 'releaseWaits', { until: endOfWait(time), stop: token });
  return 'organization.confirm-release';
}

async function release(tx: Transaction, row: Hidden): Promise<AuditAction | null> {
  const { count } = await tx.organization.updateMany({
    where: {
      ...{ id: row.id, shelteredAt: { not: null }, releaseAskedById: row.releaseAskedById },
      // Nobody stopped it or began another wait at the same moment.
      releaseSecondAt: row.releaseSecondAt,
    },
    data: {
      ...nothingAsked,
      ...{ shelteredAt: null, shelteredById: null, shelterReason: '', updatedAt: row.updatedAt },
    },
  });
  if (count === 0) return null;
  await mailAboutShelter(tx, row, 'released');
  await tx.hidingAdministrator.deleteMany({ where: { organizationId: row.id } });
  return 'organization.release';
}

/** Takes the first step back, whoever took it: the organization stays hidden. */
export function keepSheltered(actor: Person, slug: string): Promise<ReleaseOutcome> {
  return step(actor, slug, async (tx, row) => {
    const { count } = await tx.organization.updateMany({
      where: { id: row.id, releaseAskedAt: { not: null } },
      data: { ...nothingAsked, updatedAt: row.updatedAt },
    });
    return count === 0 ? null : 'organization.keep-shelter';
  });
}

/** A `where` for the organization whose release the link of a letter stops. */
function stoppedBy(token: string) {
  return { releaseStopHash: hashToken(token), shelteredAt: { not: null } };
}

/** Whether a link stops a release that waits. Looking stops nothing. */
export async function canStopRelease(token: string): Promise<boolean> {
  if (!tokenForm.test(token)) return false;
  return (await db().organization.count({ where: stoppedBy(token) })) > 0;
}

/** Stops a release that waits, with the link of a letter. @returns false when there is none */
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
    if (count > 0) await record(tx, visitor, 'organization.keep-shelter', row.id);
    return count > 0;
  });
}

/** Finds a hidden organization through the actor and does something; null: it is no longer as it was. */
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
        shelteredAt: { not: null },
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

/** Whether somebody may decide now: an administrator of the organization or of the network. */
async function administers(
  tx: Transaction,
  { id }: Hidden,
  personId: string | null,
): Promise<boolean> {
  if (personId === null) return false;
  return (await tx.person.count({ where: { id: personId, ...administratorsOf(id) } })) === 1;
}
