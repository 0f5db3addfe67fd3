import { recordAudit } from '~/features/audit/audit.server';
import { actorId, type Actor } from '~/platform/auth/actor';
import { organizationsWhere } from '~/platform/auth/permissions';
import { endSessionsOfMembers } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { slugParam } from '~/platform/slug.schema';
import { mailAboutHiding } from './letters.server';
import { administratorsOf, protectedByActor } from './protection.policy';
import { longestReasons } from './protection.schema';

/** The limit of the transaction, in milliseconds: it must not fail because the portal is busy. */
const patience = { timeout: 25_000 };

/**
 * Hides an organization for safety. From the next request on, nobody can find, count or open its profile,
 * resources or files: a database trigger takes it out of the search. The sessions of its people end, and their open
 * links, their changes of email address and the organization's invitations stop working.
 * Nothing is deleted. Hiding a hidden organization changes nothing. An archived organization can be hidden too.
 *
 * The function asks for no reason and no recent proof, so that hiding takes one press. The reason can be given
 * later with `giveReason`.
 *
 * @returns false when the actor may not hide the organization
 */
export async function hideForSafety(actor: Actor, slug: string): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  const found = await db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: { ...organizationsWhere(actor, 'organization.hide-for-safety'), slug },
      select: { id: true, slug: true, name: true, updatedAt: true },
    });
    if (!row) return false;
    const { count } = await tx.organization.updateMany({
      where: { id: row.id, hiddenForSafetyAt: null },
      data: {
        hiddenForSafetyAt: now(),
        hiddenForSafetyById: actorId(actor),
        hidingReason: '',
        // Hiding does not change the profile, so the date of its last change stays the same.
        updatedAt: row.updatedAt,
      },
    });
    if (count === 0) return true;
    await rememberAdministrators(tx, row.id);
    await shutOut(tx, actor, row.id);
    await recordAudit(tx, {
      actor,
      action: 'organization.hide-for-safety',
      objectType: 'organization',
      objectId: row.id,
      organizationId: row.id,
    });
    await mailAboutHiding(tx, row, 'hidden');
    return true;
  }, patience);
  nudgeMail();
  return found;
}

/** Records who administers the organization or the network now. Two of these people can end the hiding at once. */
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
 * Adds a reason why an organization was hidden, for the people who decide whether to undo it. A second reason
 * is added below the first, so that two people who write at the same time lose nothing.
 *
 * @returns false when the organization is not hidden, the actor may not protect it, or its reasons are too long
 */
export async function giveReason(actor: Actor, slug: string, reason: string): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  return db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: { ...protectedByActor(actor), slug, hiddenForSafetyAt: { not: null } },
      select: { id: true },
    });
    if (!row) return false;
    const count = await tx.$executeRaw`
      UPDATE organization SET hiding_reason = ltrim(hiding_reason || E'\\n\\n' || ${reason}::text, E'\\n')
      WHERE id = ${row.id}::uuid AND hidden_for_safety_at IS NOT NULL
        AND length(hiding_reason) + length(${reason}::text) <= ${longestReasons}`;
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
 * Ends every session, link and invitation with which somebody can act for the organization. A network
 * administrator who hides it stays signed in. Its own people have to sign in again, which a person who stole
 * their session cannot do.
 */
async function shutOut(tx: Transaction, actor: Actor, organizationId: string): Promise<void> {
  const time = now();
  const goesOn = actor.kind === 'person' && actor.isNetworkAdmin ? actor.session?.id : undefined;
  await endSessionsOfMembers(tx, organizationId, goesOn);
  const person = { memberships: { some: { organizationId } } };
  await tx.token.updateMany({ where: { person, usedAt: null }, data: { usedAt: time } });
  await tx.emailChange.deleteMany({ where: { person } });
  await tx.factorRecovery.updateMany({
    where: { person, usedAt: null, cancelledAt: null },
    data: { cancelledAt: time },
  });
  await tx.invitation.updateMany({
    where: { organizationId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: time },
  });
}
