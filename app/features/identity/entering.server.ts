import { beginSession } from '~/platform/auth/session.server';
import type { Transaction } from '~/platform/db/client.server';
import { seeDevice } from './devices.server';
import { stopRecoveriesOf } from './factor-recovery.server';
import { mailNewDevice } from './notices.server';

/**
 * Begins the session of somebody who is fully proven: password and, where they have one, second factor. The
 * one way in, in the caller's transaction. A browser that they never used before is told to them by mail; a
 * request for another second factor ends, because theirs is not lost.
 *
 * @param previous token that the browser came with, if any: that session ends
 * @param isNewAccount nobody has used the account before, so there is nothing to tell
 * @returns the token for the session's cookie
 */
export async function enter(
  tx: Transaction,
  personId: string,
  previous: string | null,
  { isNewAccount = false }: { isNewAccount?: boolean } = {},
): Promise<string> {
  await stopRecoveriesOf(tx, personId);
  const device = await seeDevice(tx, personId);
  const token = await beginSession(tx, personId, previous, device?.id ?? null);
  if (device?.isNew && !isNewAccount) {
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { id: true, email: true, locale: true },
    });
    await mailNewDevice(tx, person, device);
  }
  return token;
}
