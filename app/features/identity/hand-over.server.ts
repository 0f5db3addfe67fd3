import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import type { Actor, Person } from '~/platform/auth/actor';
import { organizationsWhere } from '~/platform/auth/permissions';
import { listed } from '~/platform/auth/listed';
import { endSessionsOf } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { revokeInvitationsBy } from './invitation-links.server';
import { countAdministratorsLocked } from './administrators.server';
import { endSessions } from './memberships.server';

/** The role that the person who hands over has afterwards; `stay`: still an administrator. */
export type AfterHandingOver = 'stay' | 'staff' | 'leave';

/**
 * Hands the administration of an organization over to one of its people, in one step: they become an administrator,
 * and the actor stays one, becomes staff or leaves. People whose role changed must sign in again.
 *
 * @returns false when there is no such person in an organization that the actor administers
 */
export async function handOver(
  actor: Person,
  slug: string,
  { personId, after }: { personId: string; after: AfterHandingOver },
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await countAdministratorsLocked(tx); // serializes changes of administrators
    const found = await tx.membership.findFirst({
      where: {
        personId,
        person: { disabledAt: null },
        organization: { slug, ...listed, ...organizationsWhere(actor, 'members.change') },
      },
      select: { organizationId: true, role: true },
    });
    if (!found || personId === actor.id) return false;
    const { organizationId } = found;
    if (found.role !== 'organization_admin') {
      await tx.membership.updateMany({
        where: { personId, organizationId },
        data: { role: 'organization_admin' },
      });
      await tx.person.updateMany({
        where: { id: personId, administratorSince: null },
        data: { administratorSince: now() },
      });
      await endSessions(tx, actor, personId);
    }
    await record(tx, actor, organizationId, personId);
    if (after !== 'stay' && (await step(tx, actor.id, organizationId, after)))
      await endSessions(tx, actor, actor.id);
    return true;
  });
}

/**
 * Completes a handover by invitation: once the invited person administers the organization, the sender
 * becomes staff or leaves. Does nothing if the invitation was no handover.
 */
export async function finishHandover(
  tx: Transaction,
  invitation: {
    organizationId: string | null;
    role: string;
    invitedById: string | null;
    inviterAfter: 'staff' | 'leave' | null;
  },
  newcomerId: string,
): Promise<void> {
  const { organizationId, role, invitedById, inviterAfter } = invitation;
  if (!organizationId || !invitedById || !inviterAfter || role !== 'organization_admin') return;
  if (invitedById === newcomerId) return;
  if (!(await step(tx, invitedById, organizationId, inviterAfter))) return;
  await endSessionsOf(tx, invitedById);
  await record(tx, { kind: 'person', id: invitedById }, organizationId, newcomerId);
}

/** Makes an administrator staff, or removes them. @returns false when they no longer were an administrator */
async function step(
  tx: Transaction,
  personId: string,
  organizationId: string,
  after: 'staff' | 'leave',
): Promise<boolean> {
  const where = { personId, organizationId, role: 'organization_admin' as const };
  const { count } =
    after === 'leave'
      ? await tx.membership.deleteMany({ where })
      : await tx.membership.updateMany({ where, data: { role: 'staff' } });
  if (count > 0) await revokeInvitationsBy(tx, personId, organizationId);
  return count > 0;
}

function record(
  tx: Transaction,
  actor: Actor | Pick<Person, 'kind' | 'id'>,
  organizationId: string,
  objectId: string,
): Promise<void> {
  return recordAudit(tx, {
    actor,
    action: 'membership.hand-over',
    ...aboutPerson(objectId),
    organizationId,
  });
}
