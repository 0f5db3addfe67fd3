import { recordAudit } from '~/features/audit/audit.server';
import { slugParam } from '~/features/organizations/organizations.schema';
import { actorId, type Actor } from '~/platform/auth/actor';
import { organizationsWhere } from '~/platform/auth/permissions';
import { endSessionsOfMembers } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { mailAboutShelter } from './letters.server';

/**
 * Shelters an organization: from the next request on nobody finds, counts or opens its profile, resources
 * or files, its people's sessions have ended, and its open invitations and its people's links are void.
 * Nothing is deleted. Sheltering twice is once: the first reason stays. Whether it is archived is another
 * matter.
 *
 * @param reason for those who decide whether to undo it
 * @returns false when it is not the actor's to shelter
 */
export async function shelterOrganization(
  actor: Actor,
  slug: string,
  { reason }: { reason: string },
): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  const found = await db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: { ...organizationsWhere(actor, 'organization.shelter'), slug },
      select: { id: true, slug: true, name: true, updatedAt: true },
    });
    if (!row) return false;
    const { count } = await tx.organization.updateMany({
      where: { id: row.id, shelteredAt: null },
      data: {
        shelteredAt: now(),
        shelteredById: actorId(actor),
        shelterReason: reason,
        // Nothing in the profile changed, so the day of its last change stays.
        updatedAt: row.updatedAt,
      },
    });
    if (count === 0) return true;
    await shutOut(tx, actor, row.id);
    await recordAudit(tx, {
      actor,
      action: 'organization.shelter',
      objectType: 'organization',
      objectId: row.id,
      organizationId: row.id,
    });
    await mailAboutShelter(tx, row, 'sheltered');
    return true;
  });
  nudgeMail();
  return found;
}

/**
 * Ends what lets somebody act for the organization. A network administrator who shelters it goes on; its
 * own people sign in again, which whoever holds their session cannot.
 */
async function shutOut(tx: Transaction, actor: Actor, organizationId: string): Promise<void> {
  const time = now();
  const goesOn = actor.kind === 'person' && actor.isNetworkAdmin ? actor.session?.id : undefined;
  await endSessionsOfMembers(tx, organizationId, goesOn);
  const person = { memberships: { some: { organizationId } } };
  await tx.token.updateMany({ where: { person, usedAt: null }, data: { usedAt: time } });
  await tx.emailChange.deleteMany({ where: { person } });
  await tx.invitation.updateMany({
    where: { organizationId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: time },
  });
}
