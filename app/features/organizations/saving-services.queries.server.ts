import { locales } from '~/i18n/locale';
import type { Transaction } from '~/platform/db/client.server';
import type { ServiceInput } from './profile-rows.schema';

/**
 * Replaces the services of a profile by the form's. Those whose term was retired are not in it, and stay.
 *
 * @param termIds ids of all terms that they name, by `kind/slug`
 */
export async function replaceServices(
  tx: Transaction,
  organizationId: string,
  services: readonly ServiceInput[],
  termIds: ReadonlyMap<string, string>,
) {
  await tx.organizationService.deleteMany({ where: { organizationId, term: { retiredAt: null } } });
  for (const [index, input] of services.entries()) {
    await tx.organizationService.create({
      data: { organizationId, position: index + 1, ...serviceRow(input, termIds) },
      select: { id: true },
    });
  }
}

/** A service with its terms and texts, as it is written. */
export function serviceRow(input: ServiceInput, termIds: ReadonlyMap<string, string>) {
  const { service, populations, stages, description, reach, countries, languages, ...rest } = input;
  const idOf = (kind: string, slug: string) => termIds.get(`${kind}/${slug}`) ?? '';
  const termsOf = (kind: 'population' | 'stage', slugs: readonly string[]) =>
    [...new Set(slugs)].map((slug) => ({ kind, termId: idOf(kind, slug) }));
  const texts = locales
    .map((locale) => ({
      locale,
      description: description[locale] ?? '',
      reach: reach[locale] ?? '',
    }))
    .filter((text) => text.description !== '' || text.reach !== '');
  return {
    ...rest,
    termId: idOf('service', service),
    countries: [...new Set(countries)],
    languages: [...new Set(languages)],
    terms: {
      createMany: { data: [...termsOf('population', populations), ...termsOf('stage', stages)] },
    },
    texts: { createMany: { data: texts } },
  };
}
