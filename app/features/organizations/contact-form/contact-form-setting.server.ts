import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import type { Writers } from './contact-form.schema';

/**
 * Sets who may write to an organization by its contact form. Once this has been set explicitly, letters can
 * also go to e-mail addresses with the audience `organization`, because the form shows no address.
 *
 * @returns false when the actor may not change the setting
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
      // The profile itself did not change, so `updatedAt` stays.
      data: { contactForm: writers, updatedAt: row.updatedAt },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: 'organization.contact-form',
      ...aboutOrganization(row.id),
    });
    return true;
  });
}
