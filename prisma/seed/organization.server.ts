import type { Transaction } from '~/platform/db/client.server';
import type { OrganizationSeed } from '../data/shapes';
import { termId, termRows, type TermIds } from './term-ids.server';

/**
 * Creates one organization with its texts, places, countries, languages, terms and services, all public,
 * unless its slug exists.
 *
 * @returns its id if it was created
 */
export async function seedOrganization(
  tx: Transaction,
  seed: OrganizationSeed,
  termIds: TermIds,
): Promise<string | undefined> {
  const { slug } = seed;
  if (await tx.organization.findUnique({ where: { slug }, select: { id: true } })) return undefined;
  const { id } = await tx.organization.create({
    data: {
      slug,
      name: seed.name,
      nameLocale: seed.nameLocale,
      acronym: seed.acronym ?? null,
      website: seed.website ?? null,
      foundedYear: seed.founded?.year ?? null,
      foundedCertainty: seed.founded?.certainty ?? null,
      activityConfirmed: seed.activityConfirmed,
      texts: { create: Object.entries(seed.text).map(([locale, text]) => ({ locale, ...text })) },
      places: {
        create: seed.places.map(({ kind, country, region, municipality }, index) => ({
          kind,
          countryCode: country,
          region: region ?? '',
          municipality: municipality ?? '',
          position: index + 1,
        })),
      },
      countries: { create: seed.countries.map((countryCode) => ({ countryCode })) },
      languages: {
        create: seed.languages.map(({ code, variant, municipality }, index) => ({
          languageCode: code,
          variant: variant ?? '',
          municipality: municipality ?? '',
          position: index + 1,
        })),
      },
      terms: {
        create: termRows(termIds, seed.terms).map((row) => ({
          ...row,
          onlyServices: row.kind === 'service',
        })),
      },
      services: {
        create: seed.terms.service.map((slug, index) => ({
          termId: termId(termIds, 'service', slug),
          position: index + 1,
        })),
      },
    },
    select: { id: true },
  });
  return id;
}
