import { isAtRaisedRisk, notAtRisk } from '~/features/protection/raised-risk.server';
import { listResourcesByIds } from '../resources/resources.server';
import { perLocale, type Locale } from '~/i18n/locale';
import { pickText, titleOf } from '~/i18n/pick';
import { visitor, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { readableCollections } from './collections.policy';
import {
  findCollection,
  findCollections,
  findCollectionsWith,
  type CollectionRow,
} from './collections.queries.server';

// The most that one page should list; the network has dozens.
const MOST = 100;

/** A collection as lists show it. */
function collectionOf(row: CollectionRow, locale: Locale) {
  return {
    slug: row.slug,
    title: titleOf(row, locale),
    description: pickText(row.texts, locale, ({ description }) => description),
    audience: row.audience,
    /** null for the network's own */
    organization: row.organization,
    /** the number of its resources that the reader may read */
    count: row._count.items,
  };
}

export type CollectionView = ReturnType<typeof collectionOf>;

/** The collections that the actor may read, latest change first. */
export async function listCollections(actor: Actor, locale: Locale): Promise<CollectionView[]> {
  return (await findCollections(actor, 'readable', MOST)).map((row) => collectionOf(row, locale));
}

/** The collections that the actor may change. */
export async function listOwnCollections(actor: Actor, locale: Locale): Promise<CollectionView[]> {
  return (await findCollections(actor, 'editable', MOST)).map((row) => collectionOf(row, locale));
}

/** The collections with this resource that the actor may read. */
export async function listCollectionsWith(actor: Actor, resourceId: string, locale: Locale) {
  return (await findCollectionsWith(actor, resourceId)).map((row) => collectionOf(row, locale));
}

/** A collection with the resources that the actor may read; null when they may not read such a collection. */
export async function getCollection(actor: Actor, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await findCollection(actor, slug, 'readable');
  if (!row) return null;
  const [resources, isEditable, isAtRisk] = await Promise.all([
    listResourcesByIds(
      actor,
      row.items.map(({ resourceId }) => resourceId),
      locale,
    ),
    findCollection(actor, slug, 'editable').then(Boolean),
    row.organizationId ? isAtRaisedRisk(row.organizationId) : false,
  ]);
  return {
    ...collectionOf(row, locale),
    resources,
    isIndexed: row.audience === 'public' && !isAtRisk,
    can: { edit: isEditable },
  };
}

/** A collection for its form; null when there is no such collection that the actor may change. */
export async function getCollectionForEditing(actor: Actor, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await findCollection(actor, slug, 'editable');
  if (!row) return null;
  const texts = (field: 'title' | 'description') =>
    perLocale((one) => row.texts.find((text) => text.locale === one)?.[field] ?? '');
  return {
    slug: row.slug,
    values: {
      version: row.version,
      title: texts('title'),
      description: texts('description'),
      audience: row.audience,
    },
    isOfNetwork: row.organizationId === null,
    resources: await listResourcesByIds(
      actor,
      row.items.map(({ resourceId }) => resourceId),
      locale,
    ),
  };
}

export type EditableCollection = NonNullable<Awaited<ReturnType<typeof getCollectionForEditing>>>;

/** The slugs of public collections that search engines may index, with the time of their last change. */
export function listPublicCollectionSlugs(): Promise<{ slug: string; updatedAt: Date }[]> {
  return db().collection.findMany({
    where: {
      AND: [
        readableCollections(visitor),
        { OR: [{ organizationId: null }, { organization: notAtRisk }] },
      ],
    },
    orderBy: { createdAt: 'asc' },
    select: { slug: true, updatedAt: true },
  });
}
