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

const MOST = 50;

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
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: MOST,
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
 * the same token); null when there is no such resource
 */
export async function makeShareLink(
  actor: Person,
  slug: string,
  { label, days }: Extract<LinkInput, { do: 'make' }>,
): Promise<string | null> {
  if (!slugParam.safeParse(slug).success) return null;
  const token = tokenOfStamp('share link') ?? newToken().token;
  const made = await db().$transaction(async (tx) => {
    const select = { id: true, organizationId: true };
    const row = await tx.resource.findFirst({ where: linkable(actor, slug), select });
    if (!row) return false;
    await claimStamp(tx);
    const at = now();
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
    return true;
  });
  return made ? token : null;
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
