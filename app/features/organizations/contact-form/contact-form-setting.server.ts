import { recordAudit } from '~/features/audit/audit.server';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import type { Writers } from './reaching.schema';

/**
 * Says who may write to an organization by the form on its profile. Once somebody says so, addresses that
 * are for the organization alone take part too: the form shows none.
 *
 * @returns false when it is not the actor's to say
 */
export async function setContactForm(
  actor: Actor,
  slug: string,
  writers: Writers,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: { ...listed, ...organizationsWhere(actor, 'organization.continue'), slug },
      select: { id: true, updatedAt: true },
    });
    if (!row) return false;
    await tx.organization.update({
      where: { id: row.id },
      // Nothing in the profile changed, so the day of its last change stays.
      data: { contactForm: writers, updatedAt: row.updatedAt },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: 'organization.contact-form',
      objectType: 'organization',
      objectId: row.id,
      organizationId: row.id,
    });
    return true;
  });
}
