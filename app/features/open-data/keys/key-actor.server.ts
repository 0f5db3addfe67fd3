import { dayOf } from '~/i18n/days';
import type { KeyHolder } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { hashToken, tokenForm } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';

/**
 * Whose program uses a key. The day of its last use is noted, and nothing else of what it reads.
 *
 * @returns null for a key that is unknown or revoked, or whose organization is archived or hidden for safety
 */
export async function actorOfKey(token: string): Promise<KeyHolder | null> {
  if (!tokenForm.test(token)) return null;
  const key = await db().dataKey.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null, organization: listed },
    select: { id: true, organizationId: true, lastUsedOn: true },
  });
  if (!key) return null;
  const today = new Date(dayOf(now()));
  if (key.lastUsedOn?.getTime() !== today.getTime())
    await db().dataKey.updateMany({ where: { id: key.id }, data: { lastUsedOn: today } });
  return { kind: 'key', id: key.id, organizationId: key.organizationId };
}
