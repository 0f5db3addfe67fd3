import crypto from 'node:crypto';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';

/**
 * A session of a person, as sign-in makes it.
 *
 * @returns the token for the cookie
 */
export async function aSession(
  person: { id: string },
  {
    expired = false,
    device,
    provenAgo: ago = 0,
  }: {
    expired?: boolean;
    device?: { id: string };
    /** how long ago the person last proved who they are, in milliseconds */
    provenAgo?: number;
  } = {},
): Promise<string> {
  const token = crypto.randomBytes(32).toString('base64url');
  const time = now().getTime();
  const expiresAt = new Date(expired ? time - hour : time + hour);
  await db().session.create({
    data: {
      id: crypto.createHash('sha256').update(token).digest('hex'),
      personId: person.id,
      deviceId: device?.id ?? null,
      createdAt: new Date(time - 2 * hour),
      lastSeenAt: new Date(time - (expired ? 2 * hour : 0)),
      confirmedAt: new Date(time - ago),
      expiresAt,
      absoluteExpiresAt: new Date(time + 5 * hour),
    },
  });
  return token;
}

/** A browser that a person has signed in with. @returns its row's id and the token for its cookie */
export async function aDevice(
  person: { id: string },
  family: { browser?: string; system?: string; lastSeenAt?: Date } = {},
): Promise<{ id: string; token: string }> {
  const token = crypto.randomBytes(32).toString('base64url');
  const { id } = await db().device.create({
    data: {
      personId: person.id,
      tokenHash: crypto.createHash('sha256').update(token).digest('hex'),
      browser: 'firefox',
      system: 'windows',
      ...family,
    },
    select: { id: true },
  });
  return { id, token };
}
