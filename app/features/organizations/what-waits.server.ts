import type { WaitingCounts } from '~/components/navigation/administration';
import { openRecoveries } from '~/features/identity/open-recoveries.server';
import { moderatedPosts } from '~/features/threads/threads.policy';
import type { Actor } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { unheard } from './corrections/unheard.queries.server';

/**
 * How much waits for a network administrator's decision.
 *
 * @throws a 404 Response for everybody else
 */
export async function countWhatWaits(actor: Actor): Promise<WaitingCounts> {
  if (!can(actor, 'network.figures')) throw denied(actor, 'network.figures');
  const [requests, names, corrections, comments, recoveries, mail] = await db().$transaction([
    db().joinRequest.count({ where: { decidedAt: null } }),
    db().nameRequest.count({ where: { organization: listed } }),
    db().correction.count({ where: unheard() }),
    db().post.count({
      where: { AND: [moderatedPosts(actor), { hiddenAt: null, reports: { some: {} } }] },
    }),
    db().factorRecovery.count({ where: { approvedAt: null, ...openRecoveries() } }),
    db().outboxMail.count({ where: { failedAt: { not: null }, sealed: { not: null } } }),
  ]);
  return { joining: requests + names, corrections, comments, recoveries, mail };
}
