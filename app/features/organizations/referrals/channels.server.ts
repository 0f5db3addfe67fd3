import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import type { Locale } from '~/i18n/locale';
import { nameOf } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { audienceWhere } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { can, organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { channelKinds, type ChannelsInput } from './referrals.schema';

const channel = {
  kind: true,
  value: true,
  audience: true,
  role: { select: { slug: true, texts: true } },
} as const;

/** A way by which partners refer cases to an organization. */
export interface Channel {
  kind: (typeof channelKinds)[number];
  value: string;
  /** The role that answers a phone. */
  role: ReturnType<typeof nameOf> | null;
}

/** The safe channels of an organization that the actor may see: none for visitors. */
export async function listChannels(
  actor: Actor,
  organizationId: string,
  locale: Locale,
): Promise<Channel[]> {
  if (!can(actor, 'read.network')) return [];
  const rows = await db().organizationChannel.findMany({
    where: { AND: [{ organizationId, organization: listed }, audienceWhere(actor)] },
    orderBy: { kind: 'asc' },
    select: channel,
  });
  return rows.map(({ kind, value, role }) => ({
    kind,
    value,
    role: role && nameOf(role, locale),
  }));
}

const administered = (actor: Actor, slug: string) => ({
  ...listed,
  ...organizationsWhere(actor, 'organization.channels'),
  slug,
});

/** The channels of an organization for its form; null when the actor may not change them. */
export async function getChannels(actor: Actor, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  return db().organization.findFirst({
    where: administered(actor, slug),
    select: { id: true, slug: true, name: true, nameLocale: true, channels: { select: channel } },
  });
}

/**
 * Replaces the safe channels of an organization.
 *
 * @returns `invalid` when the phone's role does not exist any more
 */
export async function saveChannels(
  actor: Actor,
  slug: string,
  input: ChannelsInput,
): Promise<'saved' | 'not-found' | 'invalid'> {
  return db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: administered(actor, slug),
      select: { id: true },
    });
    if (!row) return 'not-found';
    const role = input.phone.value
      ? await tx.term.findFirst({
          where: { kind: 'contact_role', slug: input.phone.role ?? '', retiredAt: null },
          select: { id: true },
        })
      : null;
    if (input.phone.value && !role) return 'invalid';
    const organizationId = row.id;
    await tx.organizationChannel.deleteMany({ where: { organizationId } });
    await tx.organizationChannel.createMany({
      data: channelKinds
        .map((kind) => ({ kind, ...input[kind] }))
        .filter(({ value }) => value !== '')
        .map(({ kind, value, audience }) => ({
          ...{ organizationId, kind, value, audience, updatedAt: now() },
          roleId: kind === 'phone' ? (role?.id ?? null) : null,
        })),
    });
    await recordAudit(tx, {
      actor,
      action: 'organization.channels',
      ...aboutOrganization(organizationId),
    });
    return 'saved';
  });
}
