import { recordAudit } from '~/features/audit/audit.server';
import { actorId, type Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { editableOrganizations } from './organizations.policy';
import { slugParam } from './organizations.schema';

/**
 * Notes that the organization's own people say its profile is right as it stands, and with it that the
 * organization is active.
 *
 * @returns false when it is not the actor's to confirm
 */
export async function verifyOrganization(actor: Actor, slug: string): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  return db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: { ...editableOrganizations(actor), slug },
      select: { id: true, updatedAt: true },
    });
    if (!row) return false;
    await tx.organization.update({
      where: { id: row.id },
      // Nothing in the profile changed, so the day of its last change stays.
      data: {
        verifiedAt: now(),
        verifiedById: actorId(actor),
        activityConfirmed: true,
        updatedAt: row.updatedAt,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: 'organization.verify',
      objectType: 'organization',
      objectId: row.id,
      organizationId: row.id,
    });
    return true;
  });
}
