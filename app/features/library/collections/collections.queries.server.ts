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
  // Resources that the actor may not read are not counted.
  _count: { select: { items: { where: { resource: readableResources(actor) } } } },
});

export type CollectionRow = Awaited<ReturnType<typeof findCollections>>[number];

/** The collections that the actor may read or may change, latest change first. */
export function findCollections(actor: Actor, which: 'readable' | 'editable', most: number) {
  return db().collection.findMany({
    where: which === 'readable' ? readableCollections(actor) : editableCollections(actor),
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: shown(actor),
  });
}

/** The collections with this resource that the actor may read. */
export function findCollectionsWith(actor: Actor, resourceId: string) {
  return db().collection.findMany({
    where: { AND: [readableCollections(actor), { items: { some: { resourceId } } }] },
    orderBy: { updatedAt: 'desc' },
    take: 10,
    select: shown(actor),
  });
}

/** A collection with the ids of the resources that the actor may read, in order. */
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
