import { notAtRisk } from '~/features/protection/raised-risk.server';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { listed as inNetwork } from '~/platform/auth/listed';
import { readableResources } from '../resources/resources.policy';

const named = { select: { slug: true, texts: { select: { locale: true, name: true } } } } as const;

const file = { id: true, name: true, mediaType: true, bytes: true, pageCount: true } as const;

const listed = {
  id: true,
  slug: true,
  visibility: true,
  onRequest: true,
  publishedYear: true,
  url: true,
  workId: true,
  reviewOn: true,
  createdAt: true,
  texts: { orderBy: { locale: 'asc' }, select: { locale: true, title: true, summary: true } },
  type: named,
  organization: { select: { slug: true, name: true, nameLocale: true } },
  languages: {
    orderBy: { language: { position: 'asc' } },
    select: { languageCode: true },
  },
  files: { orderBy: { position: 'asc' }, take: 1, select: file },
} as const;

export type ListedRow = Awaited<ReturnType<typeof readListed>>[number];

/** What a list shows of resources that the actor may read, in the order of the ids. */
export async function readListed(actor: Actor, ids: readonly string[]) {
  const rows = await db().resource.findMany({
    where: { AND: [{ id: { in: [...ids] } }, readableResources(actor)] },
    select: listed,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The newest resources that the actor may read, of one organization if its id is given. */
export function findNewest(
  actor: Actor,
  { most, organizationId }: { most: number; organizationId?: string },
) {
  return db().resource.findMany({
    where: { AND: [organizationId ? { organizationId } : {}, readableResources(actor)] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: listed,
  });
}

export type ResourceRow = NonNullable<Awaited<ReturnType<typeof findReadable>>>;

/** A resource with everything that its page shows, if the actor may read it. */
export function findReadable(actor: Actor, slug: string) {
  return db().resource.findFirst({
    where: { AND: [{ slug }, readableResources(actor)] },
    select: {
      ...listed,
      organizationId: true,
      edition: true,
      editionAt: true,
      updatedAt: true,
      publishedMonth: true,
      publishedDay: true,
      licence: true,
      otherAuthors: true,
      authors: {
        where: { organization: inNetwork },
        orderBy: { position: 'asc' },
        select: { organization: { select: { slug: true, name: true, nameLocale: true } } },
      },
      countries: {
        orderBy: { country: { position: 'asc' } },
        select: { countryCode: true },
      },
      terms: {
        where: { term: { retiredAt: null } },
        orderBy: { term: { position: 'asc' } },
        select: { kind: true, term: named },
      },
    },
  });
}

/** Editions of these works that the actor may read, with their languages. */
export function findEditionsOf(actor: Actor, workIds: readonly string[]) {
  return db().resource.findMany({
    where: { AND: [{ workId: { in: [...workIds] } }, readableResources(actor)] },
    select: { id: true, workId: true, languages: { select: { languageCode: true } } },
  });
}

/** Those of these resources that are public and not of an organization at raised risk, the newest edition first. */
export function findPublished(ids: readonly string[]) {
  return db().resource.findMany({
    where: {
      AND: [
        { id: { in: [...ids] } },
        readableResources({ kind: 'visitor' }),
        { organization: notAtRisk },
      ],
    },
    orderBy: [{ editionAt: 'desc' }, { id: 'desc' }],
    select: { ...listed, editionAt: true, updatedAt: true },
  });
}

/** Slugs and last changes of public resources, without those of organizations at raised risk. */
export function findPublicSlugs() {
  return db().resource.findMany({
    where: { AND: [readableResources({ kind: 'visitor' }), { organization: notAtRisk }] },
    orderBy: { createdAt: 'asc' },
    select: { slug: true, updatedAt: true },
  });
}
