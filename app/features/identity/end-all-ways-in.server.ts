import { recordAudit } from '~/features/audit/audit.server';
import { system } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';

/**
 * Ends every session and everything that could become one: password links, pending sign-ins, changes of e-mail
 * address, open invitations, links that share a resource, and requests to replace a second factor. Use it after restoring a backup, which brings
 * back those of its day, or after the server was in other hands. Passwords, second factors and roles stay.
 *
 * @returns the number of sessions, and of everything else that ended
 */
export async function endAllWaysIn(): Promise<{ sessions: number; waysIn: number }> {
  return db().$transaction(async (tx) => {
    const time = now();
    const sessions = await tx.session.deleteMany();
    const ended = [
      await tx.token.updateMany({ where: { usedAt: null }, data: { usedAt: time } }),
      await tx.emailChange.deleteMany(),
      await tx.invitation.updateMany({
        where: { acceptedAt: null, revokedAt: null },
        data: { revokedAt: time },
      }),
      await tx.factorRecovery.updateMany({
        where: { usedAt: null, cancelledAt: null },
        data: { cancelledAt: time },
      }),
      // A link to a resource on request opens it without an account.
      await tx.resourceShareLink.updateMany({
        where: { revokedAt: null },
        data: { revokedAt: time },
      }),
      await tx.passkeyChallenge.deleteMany(),
      // A known browser only spares its owner a letter and a rate limit, so all of them are forgotten.
      await tx.device.deleteMany(),
    ];
    await recordAudit(tx, { actor: system, action: 'session.end-all', objectType: 'session' });
    const waysIn = ended.reduce((sum, { count }) => sum + count, 0);
    return { sessions: sessions.count, waysIn };
  });
}
