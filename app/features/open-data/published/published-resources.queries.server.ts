import { readableResources } from '~/features/library/resources/resources.policy';
import { notAtRisk } from '~/features/protection/raised-risk.server';
import type { Actor } from '~/platform/auth/actor';
import { introduced } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';

const named = { select: { slug: true, texts: { select: { locale: true, name: true } } } } as const;
const organization = { select: { slug: true, name: true } } as const;

/**
 * The `where` for resources that leave by the doors of the open data. They are copied by other programs, so resources of
 * organizations at raised risk are left out, as in feeds.
 */
export const published = (actor: Actor) => ({
  AND: [readableResources(actor), { onRequest: false, organization: notAtRisk }],
});

export type PublishedResourceRow = Awaited<ReturnType<typeof findPublishedResources>>[number];

/** Resources after one with a given id, in the order of their ids. */
export function findPublishedResources(
  actor: Actor,
  where: { id: { gt: string } | { in: string[] } },
  take: number,
) {
  return db().resource.findMany({
    where: { AND: [published(actor), where] },
    orderBy: { id: 'asc' },
    take,
    select: {
      id: true,
      slug: true,
      visibility: true,
      url: true,
      licence: true,
      otherAuthors: true,
      publishedYear: true,
      publishedMonth: true,
      publishedDay: true,
      edition: true,
      editionAt: true,
      createdAt: true,
      updatedAt: true,
      type: named,
      organization,
      texts: { orderBy: { locale: 'asc' }, select: { locale: true, title: true, summary: true } },
      authors: {
        where: { organization: introduced },
        orderBy: { position: 'asc' },
        select: { organization },
      },
      languages: {
        orderBy: { language: { position: 'asc' } },
        select: { languageCode: true },
      },
      countries: { orderBy: { country: { position: 'asc' } }, select: { countryCode: true } },
      terms: {
        where: { term: { retiredAt: null } },
        orderBy: { term: { position: 'asc' } },
        select: { kind: true, term: named },
      },
      files: {
        orderBy: { position: 'asc' },
        take: 1,
        select: { id: true, name: true, mediaType: true, bytes: true },
      },
    },
  });
}
