import type { Actor } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { openRecoveries } from './open-recoveries.server';
import { openInvitations } from './invitation-links.server';

/**
 * Figures about the network, for its administrators.
 *
 * @throws a 404 Response for everybody else
 */
export async function getNetworkFigures(actor: Actor) {
  if (!can(actor, 'network.figures')) throw denied(actor, 'network.figures');
  return {
    organizations: await db().organization.count({ where: listed }),
    unverified: await db().organization.count({ where: { ...listed, verifiedAt: null } }),
    people: await db().person.count({ where: { disabledAt: null } }),
    waiting: await db().invitation.count({ where: openInvitations() }),
    recoveries: await db().factorRecovery.count({
      where: { approvedAt: null, ...openRecoveries() },
    }),
    failedMail: await db().outboxMail.count({
      where: { failedAt: { not: null }, sealed: { not: null } },
    }),
  };
}
