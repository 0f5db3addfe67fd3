import { recordAudit } from '~/features/audit/audit.server';
import { system } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';

/**
 * Ends every session and every way in that is under way: links for new passwords, sign-ins that wait, codes of
 * new addresses, open invitations, requests for another second factor. For after a backup was put back, which
 * brings those of its day back with it, or where the machine was in other hands. Passwords and second factors
 * stay, and so does what was granted.
 *
 * @returns how many sessions and how many ways in ended
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
      await tx.passkeyChallenge.deleteMany(),
      // A browser that is known only spares somebody a letter, and a limit: all are strangers again.
      await tx.device.deleteMany(),
    ];
    await recordAudit(tx, { actor: system, action: 'session.end-all', objectType: 'session' });
    const waysIn = ended.reduce((sum, { count }) => sum + count, 0);
    return { sessions: sessions.count, waysIn };
  });
}
