import { deviceCookie, deviceToken } from '~/platform/auth/device-cookie.server';
import { now } from '~/platform/clock.server';
import { hashToken, newToken } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { callerKey } from '~/platform/http/rate-limit.server';
import { requestScope } from '~/platform/http/request-scope.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { familyOf, type Family } from './browser-family';

export interface SeenDevice extends Family {
  id: string;
  /** the person has not signed in with it before */
  isNew: boolean;
}

/**
 * The browser of the request at hand, as one of a person who has just proven who they are: known again by
 * its cookie, or remembered from now on, in the caller's transaction.
 *
 * @returns null outside a request, as in the operator's commands
 */
export async function seeDevice(tx: Transaction, personId: string): Promise<SeenDevice | null> {
  const browser = requestScope()?.browser;
  if (!browser) return null;
  const family = familyOf(browser.userAgent);
  const seen = { ...family, lastSeenAt: now() };
  const brought = deviceToken();
  const [known] = brought
    ? await tx.device.updateManyAndReturn({
        where: { personId, tokenHash: hashToken(brought) },
        data: seen,
        select: { id: true },
      })
    : [];
  if (brought && known) {
    setResponseCookie(deviceCookie(brought));
    return { ...family, id: known.id, isNew: false };
  }
  // A token of its own: whoever used this browser before, and may have kept a copy of its cookie, must not
  // pass for this person. Those who share it are known by the new one too.
  const { token, hash } = newToken();
  if (brought)
    await tx.device.updateMany({
      where: { tokenHash: hashToken(brought) },
      data: { tokenHash: hash },
    });
  const { id } = await tx.device.create({
    data: { personId, tokenHash: hash, createdAt: seen.lastSeenAt, ...seen },
    select: { id: true },
  });
  setResponseCookie(deviceCookie(token));
  return { ...family, id, isNew: true };
}

/**
 * Whose guesses an attempt to sign in counts as: the caller's; or the browser's, where the person signed in
 * with it before, so that guesses by others who share the caller's address do not keep them out.
 *
 * @returns the key for limits, and whether the browser is known
 */
export async function guesserOf(
  person: { email: string } | { id: string },
): Promise<{ key: string; isKnown: boolean }> {
  const token = deviceToken();
  // Asked even where it cannot be one, so that the time does not tell.
  const tokenHash = hashToken(token ?? '');
  const known = await db().device.findFirst({
    where: { tokenHash, person },
    select: { id: true },
  });
  return known ? { key: known.id, isKnown: true } : { key: callerKey(), isKnown: false };
}
