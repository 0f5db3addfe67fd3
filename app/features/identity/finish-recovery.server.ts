import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { db } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { enter } from './entering.server';
import { finishRecovery } from './factor-recovery.server';
import { usePendingSignIn } from './pending-sign-in.server';

class TooEarly extends Error {}

/**
 * Signs in somebody who entered the right password and whose approved request to replace a second factor has
 * waited a day. The lost factors are deleted and every other session ends.
 *
 * @param pending token of the sign-in that waits for a second factor
 * @param previous token of the session that the browser sent, if any
 * @returns the token for the session cookie; null when there is nothing to finish (yet)
 */
export async function signInWithoutFactor(
  pending: string,
  previous: string | null,
): Promise<string | null> {
  try {
    const token = await db().$transaction(async (tx) => {
      const personId = await usePendingSignIn(tx, pending);
      // Thrown to roll back, so that the sign-in stays pending.
      if (!personId || !(await finishRecovery(tx, personId))) throw new TooEarly();
      const isIn = await tx.person.count({ where: { id: personId, disabledAt: null } });
      if (isIn === 0) throw new TooEarly();
      const begun = await enter(tx, personId, previous);
      await recordAudit(tx, {
        actor: { kind: 'person', id: personId },
        action: 'session.start',
        ...aboutPerson(personId),
      });
      return begun;
    });
    nudgeMail();
    return token;
  } catch (error) {
    if (error instanceof TooEarly) return null;
    throw error;
  }
}
