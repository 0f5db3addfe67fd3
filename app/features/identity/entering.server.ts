import { queueLetter } from '~/features/notifications/queue-letter.server';
import { now } from '~/platform/clock.server';
import { beginSession } from '~/platform/auth/session.server';
import type { Transaction } from '~/platform/db/client.server';
import { consume } from '~/platform/http/rate-limit.server';
import { seeDevice } from './devices.server';
import { stopRecoveriesOf } from './factor-recovery.server';
import { newDeviceLetter } from './notices.server';

/**
 * Begins a session for somebody who has proved everything that is required: the password and, if they have one, the
 * second factor. The only way to a session, in the caller's transaction. If the browser is new to the person, they
 * are told by mail. An open request to replace their second factor is cancelled, because it is not lost.
 *
 * @param previous the token that the browser sent, if any: that session ends
 * @param isNewAccount nobody has used the account before, so no letter is sent
 * @returns the token for the session cookie
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
  // Somebody who has the password could otherwise send letters, and with them the portal's mail, without end.
  if (device?.isNew && !isNewAccount && (await consume('deviceLetter', personId)).allowed) {
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { id: true, email: true, locale: true },
    });
    const { browser, system } = device;
    await queueLetter(tx, newDeviceLetter, person, { browser, system, at: now().toISOString() });
  }
  return token;
}
