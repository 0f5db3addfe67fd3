import { readableResources } from '../resources/resources.policy';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { editableCollections, readableCollections } from './collections.policy';

const shown = (actor: Actor) => ({
  id: true,
  slug: true,
  audience: true,
  updatedAt: true,
  texts: {
    orderBy: { locale: 'asc' as const },
    select: { locale: true, title: true, description: true },
  },
  organization: { select: { slug: true, name: true, nameLocale: true } },
  // What the actor may not read is not counted either.
  _count: { select: { items: { where: { resource: readableResources(actor) } } } },
});

export type CollectionRow = Awaited<ReturnType<typeof findCollections>>[number];

/** The collections that the actor may read, or those they may change, the latest change first. */
export function findCollections(actor: Actor, which: 'readable' | 'editable', most: number) {
  return db().collection.findMany({
    where: which === 'readable' ? readableCollections(actor) : editableCollections(actor),
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: shown(actor),
  });
}

/** The collections that hold a resource, of those that the actor may read. */
export function findCollectionsWith(actor: Actor, resourceId: string) {
  return db().collection.findMany({
    where: { AND: [readableCollections(actor), { items: { some: { resourceId } } }] },
    orderBy: { updatedAt: 'desc' },
    take: 10,
    select: shown(actor),
  });
}

/** One collection with the ids of what the actor may read in it, in its order. */
export function findCollection(actor: Actor, slug: string, which: 'readable' | 'editable') {
  return db().collection.findFirst({
    where: {
      AND: [
        { slug },
        which === 'readable' ? readableCollections(actor) : editableCollections(actor),
      ],
    },
    select: {
      ...shown(actor),
      organizationId: true,
      version: true,
      items: {
        where: { resource: readableResources(actor) },
        orderBy: { position: 'asc' },
        select: { resourceId: true },
      },
    },
  });
}
