import type { Transaction } from '~/platform/db/client.server';
import type { ResourceSeed } from '../data/shapes';
import { termId, termRows, type TermIds } from './term-ids.server';

/**
 * Creates one resource with its texts, languages, countries and terms, unless its slug exists.
 *
 * @returns its id if it was created; it is not created if its owner does not exist
 */
export async function seedResource(
  tx: Transaction,
  seed: ResourceSeed,
  termIds: TermIds,
): Promise<string | undefined> {
  const { slug } = seed;
  if (await tx.resource.findUnique({ where: { slug }, select: { id: true } })) return undefined;
  const owner = await tx.organization.findUnique({
    where: { slug: seed.owner },
    select: { id: true },
  });
  if (!owner) return undefined;
  const { id } = await tx.resource.create({
    data: {
      slug,
      organizationId: owner.id,
      typeId: termId(termIds, 'resource_type', seed.type),
      visibility: seed.visibility,
      url: seed.url,
      publishedYear: seed.year,
      texts: { create: Object.entries(seed.text).map(([locale, text]) => ({ locale, ...text })) },
      languages: { create: seed.languages.map((languageCode) => ({ languageCode })) },
      countries: { create: seed.countries.map((countryCode) => ({ countryCode })) },
      terms: {
        create: termRows(termIds, seed.terms).map(({ position: _position, ...row }) => row),
      },
    },
    select: { id: true },
  });
  return id;
}
