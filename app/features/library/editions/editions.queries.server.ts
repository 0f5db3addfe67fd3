import { readableResources } from '../resources/resources.policy';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';

const edition = {
  id: true,
  slug: true,
  step: true,
  edition: true,
  editionAt: true,
  texts: { orderBy: { locale: 'asc' }, select: { locale: true, title: true } },
  languages: {
    orderBy: { language: { position: 'asc' } },
    select: { languageCode: true },
  },
  organization: { select: { slug: true, name: true, nameLocale: true } },
} as const;

export type EditionRow = Awaited<ReturnType<typeof findSiblings>>[number];

/** A resource with its past editions, if the actor may read it. */
export function findEdition(actor: Actor, slug: string) {
  return db().resource.findFirst({
    where: { AND: [{ slug }, readableResources(actor)] },
    select: {
      ...edition,
      organizationId: true,
      workId: true,
      changes: true,
      pastEditions: {
        orderBy: { number: 'desc' },
        select: { number: true, at: true, changes: true },
      },
    },
  });
}

/** The other editions of a work that the actor may read. */
export function findSiblings(actor: Actor, workId: string, ownId: string) {
  return db().resource.findMany({
    where: { AND: [{ workId, id: { not: ownId } }, readableResources(actor)] },
    orderBy: [{ step: 'desc' }, { createdAt: 'asc' }],
    select: edition,
  });
}

/** Open requests for translations of a resource and offers to make them, oldest first. */
export function findTranslations(actor: Actor, resourceId: string) {
  return db().resourceTranslation.findMany({
    where: { resourceId, endedAt: null, organization: listed },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      kind: true,
      languageCode: true,
      createdAt: true,
      organizationId: true,
      organization: { select: { slug: true, name: true, nameLocale: true } },
      delivered: {
        where: readableResources(actor),
        select: { slug: true, texts: { select: { locale: true, title: true } } },
      },
    },
  });
}
