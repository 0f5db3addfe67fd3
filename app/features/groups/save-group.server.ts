import { recordAudit } from '~/features/audit/audit.server';
import { answererOf } from '~/features/requests/asker.server';
import { coordinatedGroups } from '~/features/threads/groups.policy';
import { locales } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { newSlug } from '~/platform/new-slug.server';
import type { GroupInput } from './groups.schema';

const longestSlug = 60;

export type SavedGroup =
  | { status: 'saved'; slug: string }
  | { status: 'not-found' }
  /** Somebody else saved after `input.version`. Nothing was written. */
  | { status: 'conflict' }
  | { status: 'invalid'; errors: Record<string, string[]> };

const textsOf = ({ name, charter }: GroupInput) =>
  locales.flatMap((locale) =>
    name[locale] ? [{ locale, name: name[locale], charter: charter[locale] ?? '' }] : [],
  );

/** Founds a group. Whoever founds it coordinates it, for one of their organizations. */
export async function foundGroup(actor: Person, input: GroupInput): Promise<SavedGroup> {
  const own = answererOf(actor, input.organization);
  if (!own) return { status: 'invalid', errors: { organization: ['choose'] } };
  const { organizationId } = own;
  const texts = textsOf(input);
  // The URL of a closed group says nothing of it.
  const words = input.access === 'closed' ? '' : (texts[0]?.name ?? '');
  return db().$transaction(async (tx) => {
    const present = { id: organizationId, ...listed };
    if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
      return { status: 'not-found' };
    await claimStamp(tx);
    const at = now();
    const group = await tx.group.create({
      data: {
        ...{ slug: newSlug(words, longestSlug, 'group'), access: input.access, organizationId },
        ...{ createdAt: at, updatedAt: at, createdById: actor.id },
        texts: { create: texts },
        members: {
          create: { organizationId, personId: actor.id, isCoordinator: true, createdAt: at },
        },
      },
      select: { id: true, slug: true },
    });
    await recordAudit(tx, {
      ...{ actor, action: 'group.found', objectType: 'group', objectId: group.id, organizationId },
    });
    return { status: 'saved', slug: group.slug };
  });
}

/** Saves name, charter and access of a group that the actor coordinates. */
export async function updateGroup(
  actor: Person,
  slug: string,
  input: GroupInput,
): Promise<SavedGroup> {
  return db().$transaction(async (tx) => {
    const group = await tx.group.findFirst({
      where: { AND: [{ slug }, coordinatedGroups(actor)] },
      select: { id: true, organizationId: true },
    });
    if (!group) return { status: 'not-found' };
    const { count } = await tx.group.updateMany({
      where: { id: group.id, version: input.version ?? 0 },
      data: { access: input.access, version: { increment: 1 }, updatedAt: now() },
    });
    if (count === 0) return { status: 'conflict' };
    await tx.groupText.deleteMany({ where: { groupId: group.id } });
    await tx.groupText.createMany({
      data: textsOf(input).map((text) => ({ ...text, groupId: group.id })),
    });
    await recordAudit(tx, {
      ...{ actor, action: 'group.update', objectType: 'group', objectId: group.id },
      organizationId: group.organizationId,
    });
    return { status: 'saved', slug };
  });
}
