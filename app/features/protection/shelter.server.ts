import { recordAudit } from '~/features/audit/audit.server';
import { actorId, type Actor } from '~/platform/auth/actor';
import { organizationsWhere } from '~/platform/auth/permissions';
import { endSessionsOfMembers } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { slugParam } from '~/platform/slug.schema';
import { mailAboutShelter } from './letters.server';
import { administratorsOf, protectedByActor } from './protection.policy';
import { longestReasons } from './protection.schema';

/**
 * Hides an organization for safety: from the next request on nobody finds, counts or opens its profile,
 * resources or files, its people's sessions have ended, and its open invitations and its people's links are
 * void. Nothing is deleted. Hiding twice is once. Whether it is archived is another matter.
 *
 * Nothing is asked for first, neither a reason nor a fresh proof: see `giveReason`.
 *
 * @returns false when it is not the actor's to hide
 */
export async function shelterOrganization(actor: Actor, slug: string): Promise<boolean> {
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
        shelterReason: '',
        // Nothing in the profile changed, so the day of its last change stays.
        updatedAt: row.updatedAt,
      },
    });
    if (count === 0) return true;
    await rememberAdministrators(tx, row.id);
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

/** Writes down who administers the organization or the network now: whose word ends the hiding at once. */
async function rememberAdministrators(tx: Transaction, organizationId: string): Promise<void> {
  const people = await tx.person.findMany({
    where: administratorsOf(organizationId),
    select: { id: true },
  });
  await tx.hidingAdministrator.deleteMany({ where: { organizationId } });
  await tx.hidingAdministrator.createMany({
    data: people.map(({ id }) => ({ organizationId, personId: id })),
  });
}

/**
 * Says why an organization was hidden, for those who decide whether to undo it. A second reason is added below
 * the first, so that two who write at the same moment lose nothing.
 *
 * @returns false when it is not hidden, not the actor's to protect, or enough was said
 */
export async function giveReason(actor: Actor, slug: string, reason: string): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  return db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: { ...protectedByActor(actor), slug, shelteredAt: { not: null } },
      select: { id: true },
    });
    if (!row) return false;
    const count = await tx.$executeRaw`
      UPDATE organization SET shelter_reason = ltrim(shelter_reason || E'\\n\\n' || ${reason}::text, E'\\n')
      WHERE id = ${row.id}::uuid AND sheltered_at IS NOT NULL
        AND length(shelter_reason) + length(${reason}::text) <= ${longestReasons}`;
    if (count === 0) return false;
    await recordAudit(tx, {
      actor,
      action: 'organization.hiding-reason',
      objectType: 'organization',
      objectId: row.id,
      organizationId: row.id,
    });
    return true;
  });
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
