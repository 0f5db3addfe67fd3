import type { Actor } from '~/platform/auth/actor';
import { audienceWhere } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import { askDirectory } from './ask.server';
import type { DirectoryQuery } from './directory.schema';

/** Ids of the organizations that match, best first, a page of them. */
export async function matchingIds(
  actor: Actor,
  query: DirectoryQuery,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const { result } = await askDirectory(actor, query, { limit, offset, withFacets: false });
  return result.found.map(({ id }) => id);
}

export type ListedRow = Awaited<ReturnType<typeof readListed>>[number];

/** What a list shows of organizations, as far as the actor may see, in the order of the ids. */
export async function readListed(actor: Actor, ids: readonly string[]) {
  const visible = audienceWhere(actor);
  const rows = await db().organization.findMany({
    where: { id: { in: [...ids] }, ...listed },
    select: {
      id: true,
      slug: true,
      name: true,
      nameLocale: true,
      acronym: true,
      verifiedAt: true,
      activityConfirmed: true,
      texts: {
        orderBy: { locale: 'asc' },
        select: { locale: true, name: true, summary: true, description: true },
      },
      places: {
        where: visible,
        orderBy: { position: 'asc' },
        select: { kind: true, countryCode: true, region: true, municipality: true },
      },
      countries: {
        where: visible,
        orderBy: { country: { position: 'asc' } },
        select: { countryCode: true },
      },
      languages: {
        where: visible,
        orderBy: { position: 'asc' },
        select: { languageCode: true },
      },
      terms: {
        where: { AND: [visible, { term: { retiredAt: null } }] },
        orderBy: { position: 'asc' },
        select: { kind: true, term: { select: { slug: true } } },
      },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Ids of the organizations with these slugs, in this order; those not in the network are left out. */
export async function idsOfSlugs(slugs: readonly string[]): Promise<string[]> {
  const rows = await db().organization.findMany({
    where: { slug: { in: [...slugs] }, ...listed },
    select: { id: true, slug: true },
  });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  return slugs.flatMap((slug) => ids.get(slug) ?? []);
}
