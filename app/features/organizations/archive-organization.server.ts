import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { administeredOrganizations } from './organizations.policy';

/**
 * Removes an organization from every list, count, search and page; its people can no longer reach it. Nothing
 * is deleted. Archiving an archived organization does nothing.
 *
 * @returns false when the actor may not archive it
 */
export async function archiveOrganization(actor: Actor, slug: string): Promise<boolean> {
  return setArchived(actor, slug, now());
}

/** Restores an archived organization as it was. @returns false when the actor may not restore it */
export async function restoreOrganization(actor: Actor, slug: string): Promise<boolean> {
  return setArchived(actor, slug, null);
}

async function setArchived(actor: Actor, slug: string, archivedAt: Date | null) {
  if (!slugParam.safeParse(slug).success) return false;
  return db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: { ...administeredOrganizations(actor), slug },
      select: { id: true, updatedAt: true },
    });
    if (!row) return false;
    const { count } = await tx.organization.updateMany({
      where: { id: row.id, archivedAt: archivedAt ? null : { not: null } },
      data: { archivedAt, updatedAt: row.updatedAt },
    });
    if (count === 0) return true;
    await recordAudit(tx, {
      actor,
      action: archivedAt ? 'organization.archive' : 'organization.restore',
      ...aboutOrganization(row.id),
    });
    return true;
  });
}
