import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { readableResources } from '../resources/resources.policy';

/** How many resources about an area of expertise the actor may read, by type and country. There are no zero rows. */
export async function countTypesByCountry(
  actor: Actor,
  area: string,
): Promise<{ type: string; country: string; count: number }[]> {
  const rows = await db().resourceCountry.findMany({
    where: {
      resource: {
        AND: [
          readableResources(actor),
          { terms: { some: { term: { kind: 'expertise', slug: area, retiredAt: null } } } },
        ],
      },
    },
    select: { countryCode: true, resource: { select: { type: { select: { slug: true } } } } },
  });
  const counts = new Map<string, { type: string; country: string; count: number }>();
  for (const { countryCode: country, resource } of rows) {
    const type = resource.type.slug;
    const known = counts.get(`${type}/${country}`) ?? { type, country, count: 0 };
    known.count += 1;
    counts.set(`${type}/${country}`, known);
  }
  return [...counts.values()];
}
