import { recordAudit } from '~/features/audit/audit.server';
import type { AuditAction } from '~/features/audit/audit.schema';
import { slugParam } from '~/features/organizations/organizations.schema';
import type { Person } from '~/platform/auth/actor';
import { organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { mailAboutShelter } from './letters.server';

export type ReleaseOutcome =
  | 'done'
  | 'not-found'
  /** It is no longer as the page showed it: somebody else was first, or the same person asked. */
  | 'changed';

interface Sheltered {
  id: string;
  slug: string;
  name: string;
  updatedAt: Date;
  releaseAskedById: string | null;
}

/** The first of two steps out of shelter: asks for it. A second person confirms or takes it back. */
export function askRelease(actor: Person, slug: string): Promise<ReleaseOutcome> {
  return step(actor, slug, 'organization.ask-release', async (tx, row) => {
    // Who asked may have gone, or may decide here no more: then nobody asked.
    const waits =
      row.releaseAskedById !== null && (await mayRelease(tx, row, row.releaseAskedById));
    if (waits) return 0;
    const { count } = await tx.organization.updateMany({
      where: {
        id: row.id,
        shelteredAt: { not: null },
        releaseAskedById: row.releaseAskedById,
      },
      data: { releaseAskedAt: now(), releaseAskedById: actor.id, updatedAt: row.updatedAt },
    });
    if (count === 1) await mailAboutShelter(tx, row, 'releaseAsked');
    return count;
  });
}

/** The second step, by somebody else: everything is as it was, but for invitations and links. */
export function confirmRelease(actor: Person, slug: string): Promise<ReleaseOutcome> {
  return step(actor, slug, 'organization.release', async (tx, row) => {
    const { releaseAskedById: asker } = row;
    if (asker === null || asker === actor.id || !(await mayRelease(tx, row, asker))) return 0;
    const { count } = await tx.organization.updateMany({
      where: { id: row.id, shelteredAt: { not: null }, releaseAskedById: asker },
      data: {
        shelteredAt: null,
        shelteredById: null,
        shelterReason: '',
        releaseAskedAt: null,
        releaseAskedById: null,
        updatedAt: row.updatedAt,
      },
    });
    if (count === 1) await mailAboutShelter(tx, row, 'released');
    return count;
  });
}

/** Takes the first step back, whoever took it: the organization stays in shelter. */
export function keepSheltered(actor: Person, slug: string): Promise<ReleaseOutcome> {
  return step(actor, slug, 'organization.keep-shelter', async (tx, row) => {
    const { count } = await tx.organization.updateMany({
      where: { id: row.id, releaseAskedAt: { not: null } },
      data: { releaseAskedAt: null, releaseAskedById: null, updatedAt: row.updatedAt },
    });
    return count;
  });
}

async function step(
  actor: Person,
  slug: string,
  action: AuditAction,
  work: (tx: Transaction, row: Sheltered) => Promise<number>,
): Promise<ReleaseOutcome> {
  if (!slugParam.safeParse(slug).success) return 'not-found';
  const outcome = await db().$transaction(async (tx): Promise<ReleaseOutcome> => {
    const row = await tx.organization.findFirst({
      where: {
        ...organizationsWhere(actor, 'organization.release'),
        slug,
        shelteredAt: { not: null },
      },
      select: { id: true, slug: true, name: true, updatedAt: true, releaseAskedById: true },
    });
    if (!row) return 'not-found';
    if ((await work(tx, row)) === 0) return 'changed';
    await recordAudit(tx, {
      actor,
      action,
      objectType: 'organization',
      objectId: row.id,
      organizationId: row.id,
    });
    return 'done';
  });
  nudgeMail();
  return outcome;
}

/** Whether somebody who asked may still decide: an administrator of the organization or of the network. */
async function mayRelease(tx: Transaction, { id }: Sheltered, personId: string): Promise<boolean> {
  const asker = await tx.person.count({
    where: {
      id: personId,
      disabledAt: null,
      OR: [
        { isNetworkAdmin: true },
        { memberships: { some: { organizationId: id, role: 'organization_admin' } } },
      ],
    },
  });
  return asker === 1;
}
