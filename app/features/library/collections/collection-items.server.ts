import { readableResources } from '../resources/resources.policy';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { editableCollections } from './collections.policy';
import { limits, type ItemInput } from './collections.schema';
import { audit } from './save-collection.server';

/**
 * Adds a resource to a collection, removes it or moves it by one place.
 *
 * @returns message keys by field when that is impossible; `not-found` when there is no such collection that the
 * actor may change
 */
export async function changeItems(
  actor: Person,
  slug: string,
  input: Exclude<ItemInput, { do: 'remove' }>,
): Promise<'done' | 'not-found' | Record<string, string[]>> {
  return db().$transaction(async (tx) => {
    const collection = await tx.collection.findFirst({
      where: { AND: [{ slug }, editableCollections(actor)] },
      select: {
        id: true,
        organizationId: true,
        items: { orderBy: { position: 'asc' }, select: { resourceId: true } },
      },
    });
    if (!collection) return 'not-found';
    // Locks the collection, so that concurrent changes happen one after another.
    await tx.collection.update({
      where: { id: collection.id },
      data: { updatedAt: now() },
      select: { id: true },
    });
    const resource = slugParam.safeParse(input.resource).success
      ? await tx.resource.findFirst({
          where: { AND: [{ slug: input.resource }, readableResources(actor)] },
          select: { id: true },
        })
      : null;
    if (!resource) return { resource: ['noSuchResource'] };
    const ids = collection.items.map(({ resourceId }) => resourceId);
    const changed = arranged(ids, resource.id, input.do);
    if (changed.length > limits.items) return { resource: ['collectionFull'] };
    await write(tx, collection.id, changed);
    await audit(tx, actor, collection, 'collection.arrange');
    return 'done';
  });
}

/** The list after one id was added at its end, removed or moved by one place. */
export function arranged(
  ids: readonly string[],
  id: string,
  what: Exclude<ItemInput['do'], 'remove'>,
): string[] {
  const at = ids.indexOf(id);
  const others = ids.filter((one) => one !== id);
  if (what === 'take-out') return others;
  if (what === 'add') return at === -1 ? [...ids, id] : [...ids];
  if (at === -1) return [...ids];
  const to = Math.max(0, what === 'up' ? at - 1 : at + 1);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

async function write(tx: Transaction, collectionId: string, ids: readonly string[]) {
  await tx.collectionItem.deleteMany({ where: { collectionId } });
  await tx.collectionItem.createMany({
    data: ids.map((resourceId, position) => ({ collectionId, resourceId, position })),
  });
}
