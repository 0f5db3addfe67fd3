import { recordAudit } from '~/features/audit/audit.server';
import { editableResources } from '../resources/resources.policy';
import { endOfDayAfter } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import { titleOf } from '~/i18n/pick';
import type { Person } from '~/platform/auth/actor';
import { ownedWhere } from '~/platform/auth/permissions';
import { hashToken, newToken } from '~/platform/crypto/tokens.server';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { claimStamp, tokenOfStamp } from '~/platform/http/once.server';
import { slugParam } from '~/platform/slug.schema';
import type { LinkInput } from './access.schema';

/** The most links of a resource that are open at once. The page lists all of them, so each can be ended. */
export const mostOpenLinks = 50;

function linkable(actor: Person, slug: string) {
  return {
    AND: [{ slug, onRequest: true }, editableResources(actor), ownedWhere(actor, 'resource.link')],
  };
}

/** A resource on request with its links; null when there is no such resource whose links the actor manages. */
export async function getShareLinks(actor: Person, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await db().resource.findFirst({
    where: linkable(actor, slug),
    select: {
      id: true,
      texts: { select: { locale: true, title: true } },
      shareLinks: {
        // Links that were not ended come first, those that are open the longest before the others.
        orderBy: [
          { revokedAt: { sort: 'desc', nulls: 'first' } },
          { expiresAt: 'desc' },
          { id: 'desc' },
        ],
        take: mostOpenLinks,
        select: { id: true, label: true, expiresAt: true, revokedAt: true, opened: true },
      },
    },
  });
  if (!row) return null;
  return {
    title: titleOf({ slug, ...row }, locale),
    links: row.shareLinks.map(({ revokedAt, ...link }) => ({
      ...link,
      isOpen: revokedAt === null && link.expiresAt > now(),
    })),
  };
}

/**
 * Creates a link that opens a resource on request for anybody who has it, until it expires.
 *
 * @returns the token, which is shown only now because only its hash is stored (sending the same form again yields
 * the same token); null when there is no such resource; `too-many` when as many links as may be are open
 */
export async function makeShareLink(
  actor: Person,
  slug: string,
  { label, days }: Extract<LinkInput, { do: 'make' }>,
): Promise<{ token: string } | 'too-many' | null> {
  if (!slugParam.safeParse(slug).success) return null;
  const token = tokenOfStamp('share link') ?? newToken().token;
  return db().$transaction(async (tx) => {
    const select = { id: true, organizationId: true };
    const row = await tx.resource.findFirst({ where: linkable(actor, slug), select });
    if (!row) return null;
    await claimStamp(tx);
    const at = now();
    // Locks the resource, so that links made at the same moment are counted too.
    await tx.$executeRaw`SELECT FROM resource WHERE id = ${row.id}::uuid FOR UPDATE`;
    const open = { resourceId: row.id, revokedAt: null, expiresAt: { gt: at } };
    if ((await tx.resourceShareLink.count({ where: open })) >= mostOpenLinks) return 'too-many';
    const { id } = await tx.resourceShareLink.create({
      data: {
        resourceId: row.id,
        tokenHash: hashToken(token),
        label,
        createdById: actor.id,
        createdAt: at,
        expiresAt: endOfDayAfter(at, Number(days)),
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: 'resource.link',
      objectType: 'resourceShareLink',
      objectId: id,
      organizationId: row.organizationId,
    });
    return { token };
  });
}

/** Revokes a link at once. @returns false when there is no such unrevoked link that the actor may revoke */
export async function endShareLink(actor: Person, slug: string, id: string): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  return db().$transaction(async (tx) => {
    const row = await tx.resource.findFirst({
      where: linkable(actor, slug),
      select: { id: true, organizationId: true },
    });
    if (!row) return false;
    const { count } = await tx.resourceShareLink.updateMany({
      where: { id, resourceId: row.id, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) return false;
    await recordAudit(tx, {
      actor,
      action: 'resource.unlink',
      objectType: 'resourceShareLink',
      objectId: id,
      organizationId: row.organizationId,
    });
    return true;
  });
}
