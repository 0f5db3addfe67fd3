import { recordAudit } from '~/features/audit/audit.server';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { hashToken, newToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { claimStamp, tokenOfStamp } from '~/platform/http/once.server';
import { slugParam } from '~/platform/slug.schema';

/** The most keys of an organization that work at once. */
export const mostKeys = 20;

const keyed = (actor: Person, slug: string) => ({
  AND: [{ slug }, listed, organizationsWhere(actor, 'data.key')],
});

/** An organization with its keys, the newest first; null when there is none whose keys the actor manages. */
export async function getKeys(actor: Person, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await db().organization.findFirst({
    where: keyed(actor, slug),
    select: {
      slug: true,
      name: true,
      nameLocale: true,
      dataKeys: {
        orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
        take: 2 * mostKeys,
        select: { id: true, label: true, createdAt: true, lastUsedOn: true, revokedAt: true },
      },
    },
  });
  if (!row) return null;
  const { dataKeys, ...organization } = row;
  return { organization, keys: dataKeys };
}

/**
 * Makes a key with which a program reads what the organization may read, until somebody revokes it.
 *
 * @returns the key, which is shown only now because only its hash is stored (sending the same form again yields the
 * same key); null when there is no such organization; `too-many` when as many keys as may be work
 */
export async function makeKey(
  actor: Person,
  slug: string,
  label: string,
): Promise<{ token: string } | 'too-many' | null> {
  if (!slugParam.safeParse(slug).success) return null;
  const token = tokenOfStamp('data key') ?? newToken().token;
  return db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: keyed(actor, slug),
      select: { id: true },
    });
    if (!row) return null;
    const organizationId = row.id;
    await claimStamp(tx);
    // Locks the organization, so that keys made at the same moment are counted too.
    await tx.$executeRaw`SELECT FROM organization WHERE id = ${organizationId}::uuid FOR UPDATE`;
    const working = await tx.dataKey.count({ where: { organizationId, revokedAt: null } });
    if (working >= mostKeys) return 'too-many';
    const { id } = await tx.dataKey.create({
      data: {
        organizationId,
        label,
        tokenHash: hashToken(token),
        createdById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    const audited = { objectType: 'dataKey', objectId: id, organizationId };
    await recordAudit(tx, { actor, action: 'data.key', ...audited });
    return { token };
  });
}

/** Revokes a key at once. @returns false when there is no such working key that the actor may revoke */
export async function endKey(actor: Person, slug: string, id: string): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  return db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: keyed(actor, slug),
      select: { id: true },
    });
    if (!row) return false;
    const { count } = await tx.dataKey.updateMany({
      where: { id, organizationId: row.id, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) return false;
    const audited = { objectType: 'dataKey', objectId: id, organizationId: row.id };
    await recordAudit(tx, { actor, action: 'data.end-key', ...audited });
    return true;
  });
}
