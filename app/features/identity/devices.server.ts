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
 * The browser of the current request as a device of a person who has just proved their identity: recognized
 * by its cookie, or recorded now, in the caller's transaction.
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
  // The new device gets a token of its own, so that an earlier user of this browser who kept a copy of the old cookie
  // cannot pass for this person. Other people who share the browser are recognized by the new token, too.
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
  await forgetOldDevices(tx, personId);
  setResponseCookie(deviceCookie(token));
  return { ...family, id, isNew: true };
}

/** The most devices of a person that the portal remembers: those that they used last. */
const mostDevices = 100;

async function forgetOldDevices(tx: Transaction, personId: string): Promise<void> {
  const old = await tx.device.findMany({
    where: { personId },
    orderBy: { lastSeenAt: 'desc' },
    skip: mostDevices,
    select: { id: true },
  });
  if (old.length > 0)
    await tx.device.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}

/**
 * The key under which what a browser asks for counts before it says who signs in: the browser, if anybody has signed in
 * with it before, else the client's IP address. Others who share the address then cannot close passkeys for it.
 */
export async function browserKey(): Promise<string> {
  const known = await db().device.findFirst({
    where: { tokenHash: hashToken(deviceToken() ?? '') },
    select: { id: true },
  });
  return known?.id ?? callerKey();
}

/**
 * The key under which an attempt to sign in counts: the client's IP address, or the browser if the person has
 * signed in with it before. Guesses by others who share the IP address then do not lock them out.
 *
 * @returns the key for rate limits, and whether the browser is known
 */
export async function guesserOf(
  person: { email: string } | { id: string },
): Promise<{ key: string; isKnown: boolean }> {
  const token = deviceToken();
  // The query runs even without a token, so that timing reveals nothing.
  const tokenHash = hashToken(token ?? '');
  const known = await db().device.findFirst({
    where: { tokenHash, person },
    select: { id: true },
  });
  return known ? { key: known.id, isKnown: true } : { key: callerKey(), isKnown: false };
}
