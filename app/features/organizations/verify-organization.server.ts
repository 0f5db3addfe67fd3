import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import { actorId, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { confirmGroups } from './freshness/confirm-groups.server';
import { editableOrganizations } from './organizations.policy';
import { profileGroups, type ProfileGroup } from './profile/profile-groups';

/**
 * Records that the organization's own people confirm its profile, or groups of it, and thereby that the
 * organization is active.
 *
 * @returns false when the actor may not edit the profile
 */
export async function verifyOrganization(
  actor: Actor,
  slug: string,
  groups: readonly ProfileGroup[] = profileGroups,
): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  return db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: { ...editableOrganizations(actor), slug },
      select: { id: true },
    });
    if (!row) return false;
    await confirmGroups(tx, row.id, groups, actorId(actor));
    await recordAudit(tx, { actor, action: 'organization.verify', ...aboutOrganization(row.id) });
    return true;
  });
}
