import { isNetworkAdmin, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { openInvitations } from './invitation-links.server';

/**
 * How the network stands, in numbers, for its administrators.
 *
 * @throws a 404 Response for everybody else
 */
export async function getNetworkFigures(actor: Actor) {
  if (!isNetworkAdmin(actor)) throw new Response(null, { status: 404 });
  const active = { archivedAt: null };
  return {
    organizations: await db().organization.count({ where: active }),
    unverified: await db().organization.count({ where: { ...active, verifiedAt: null } }),
    people: await db().person.count({ where: { disabledAt: null } }),
    waiting: await db().invitation.count({ where: openInvitations() }),
    failedMail: await db().outboxMail.count({ where: { failedAt: { not: null } } }),
  };
}
