import { recordAudit } from '~/features/audit/audit.server';
import { arranged } from '~/features/library/collections/collection-items.server';
import { limits } from '~/features/library/collections/collections.schema';
import { readableResources } from '~/features/library/resources/resources.policy';
import { listResourcesByIds } from '~/features/library/resources/resources.server';
import { ownGroups, readableGroups } from '~/features/threads/groups.policy';
import type { Locale } from '~/i18n/locale';
import type { Actor, Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { newSlug } from '~/platform/new-slug.server';
import type { Acted } from './membership.server';

/** The resources on a group's shelf that the actor may read by the resources' own rules. */
export async function readShelf(actor: Actor, groupId: string, locale: Locale) {
  const items = await db().collectionItem.findMany({
    where: {
      collection: { groupId, removedAt: null, group: readableGroups(actor) },
      resource: readableResources(actor),
    },
    orderBy: { position: 'asc' },
    select: { resourceId: true },
  });
  return listResourcesByIds(
    actor,
    items.map(({ resourceId }) => resourceId),
    locale,
  );
}

/** Puts a resource on the shelf of a group of the actor's, or takes it away. */
export async function changeShelf(
  tx: Transaction,
  actor: Person,
  slug: string,
  input: { do: 'add' | 'take-out'; resource: string },
): Promise<Acted> {
  const group = await tx.group.findFirst({
    where: { AND: [{ slug, closedAt: null }, ownGroups(actor)] },
    select: { id: true, organizationId: true },
  });
  if (!group) return 'not-found';
  const resource = await tx.resource.findFirst({
    where: { AND: [{ slug: input.resource }, readableResources(actor)] },
    select: { id: true },
  });
  if (!resource) return { resource: ['noSuchResource'] };
  const shelf = await tx.collection.upsert({
    where: { groupId: group.id },
    create: {
      ...{ slug: newSlug('', 40, 'shelf'), groupId: group.id, audience: 'network' },
      createdAt: now(),
    },
    // Locks the shelf, so that concurrent changes happen one after another.
    update: { updatedAt: now() },
    select: {
      id: true,
      items: { orderBy: { position: 'asc' }, select: { resourceId: true } },
    },
  });
  const ids = shelf.items.map(({ resourceId }) => resourceId);
  const after = arranged(ids, resource.id, input.do);
  if (after.length > limits.items) return { resource: ['collectionFull'] };
  await tx.collectionItem.deleteMany({ where: { collectionId: shelf.id } });
  await tx.collectionItem.createMany({
    data: after.map((resourceId, position) => ({ collectionId: shelf.id, resourceId, position })),
  });
  await recordAudit(tx, {
    ...{ actor, action: 'group.arrange', objectType: 'group', objectId: group.id },
    organizationId: group.organizationId,
  });
  return 'done';
}
