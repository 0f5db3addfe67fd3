import crypto from 'node:crypto';
import { db } from '~/platform/db/client.server';

const hour = 3_600_000;

/**
 * A session of a person, as signing in makes it.
 *
 * @returns the token that the cookie carries
 */
export async function aSession(
  person: { id: string },
  { expired = false }: { expired?: boolean } = {},
): Promise<string> {
  const token = crypto.randomBytes(32).toString('base64url');
  const now = Date.now();
  const expiresAt = new Date(expired ? now - hour : now + hour);
  await db().session.create({
    data: {
      id: crypto.createHash('sha256').update(token).digest('hex'),
      personId: person.id,
      createdAt: new Date(now - 2 * hour),
      lastSeenAt: new Date(now - (expired ? 2 * hour : 0)),
      expiresAt,
      absoluteExpiresAt: new Date(now + 5 * hour),
    },
  });
  return token;
}
